"""Writes ``docs/faults.md`` from the registry: ``python -m mock_dvcqg.faults.table > docs/faults.md``."""

import sys

from mock_dvcqg.faults.kinds import FaultKind, Parameter, Stage
from mock_dvcqg.faults.registry import DOMAIN_FAULTS, FAULTS, kind_of

_HEAD = """# Lỗi mô phỏng / Faults of the simulated portal

Bảng này sinh từ `mock_dvcqg/faults` (`python -m mock_dvcqg.faults.table`); đừng sửa tay.
Mọi lỗi đều là mô phỏng, không phải hành vi đã biết của Cổng DVCQG.

Đặt lỗi: `POST /control/realms/{realm}/faults` với

| Trường | Ý nghĩa |
|---|---|
| `name` | tên lỗi |
| `member`, `service`, `dossier_code` | chỉ các cuộc gọi của đơn vị, dịch vụ, hồ sơ này; bỏ trống là mọi cuộc gọi |
| `skip` | số cuộc gọi phù hợp được cho qua trước |
| `count` | số lần gây lỗi; bỏ trống là cho đến khi gỡ |
| `probability` | xác suất từ 0 đến 1, rút theo `seed` của hệ thống mô phỏng: cùng `seed` thì cùng kết quả |
| `params` | tham số riêng của lỗi, xem bảng |

`GET …/faults` cho biết mỗi lỗi đã gặp (`met`) và đã gây (`struck`) bao nhiêu lần; `DELETE …/faults/{id}` gỡ một lỗi,
`DELETE …/faults` gỡ tất cả. Khi có đơn vị ở chế độ certify, mọi thay đổi cần tiêu đề `X-DVCQG-Suite`.
"""
_STAGES = {
    Stage.BEFORE: "trước khi xử lý: không ghi nhận gì",
    Stage.AFTER: "sau khi đã ghi nhận",
    Stage.ANSWER: "trên câu trả lời, sau khi đã ghi nhận",
    Stage.CHOSEN: "tùy tham số `stage`",
    Stage.SERVICE: "trong xử lý của dịch vụ",
}
_COLUMNS = "| Tên | Mô tả | Nơi xảy ra | Khi nào | Tham số (mặc định) | Bên gọi thấy |\n|---|---|---|---|---|---|\n"


def as_markdown() -> str:
    """The whole page."""
    wire = "".join(_row(kind_of(name)) for name in FAULTS)
    domain = "".join(_row(kind_of(name)) for name in DOMAIN_FAULTS)
    return f"{_HEAD}\n## Lỗi đường truyền\n\n{_COLUMNS}{wire}\n## Lỗi nghiệp vụ\n\n{_COLUMNS}{domain}"


def _row(kind: FaultKind) -> str:
    places = ", ".join(kind.where)
    params = "; ".join(_told(each) for each in kind.params) or "–"
    cells = (f"`{kind.name}`", kind.description, places, _STAGES[kind.stage], params, kind.seen)
    return "| " + " | ".join(cells) + " |\n"


def _told(parameter: Parameter) -> str:
    return f"`{parameter.name}`: {parameter.meaning}; {parameter.takes} ({parameter.default})"


if __name__ == "__main__":
    sys.stdout.write(as_markdown())
