"""A Faker provider of Vietnamese names, of our own composition (the locale vi_VN gives titles and western order).

Importing it imports Faker, so it is imported when a name is first wanted.
"""

from faker import Generator
from faker.providers import BaseProvider

FAMILY = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý", "Đinh", "Đoàn", "Trịnh", "Mai", "Đào", "Lương", "Tạ", "Châu", "Quách",
)  # fmt: skip

MALE_MIDDLE = (
    "Văn", "Hữu", "Đức", "Minh", "Quốc", "Công", "Đình", "Xuân", "Thành", "Trọng", "Anh", "Bá", "Duy", "Gia",
    "Hoàng", "Khắc", "Nhật", "Quang", "Thế", "Viết",
)  # fmt: skip

FEMALE_MIDDLE = (
    "Thị", "Thị Ngọc", "Thị Thu", "Thị Kim", "Thị Thanh", "Thị Hồng", "Thị Mỹ", "Diệu", "Khánh", "Phương", "Thùy",
    "Bích", "Hoài", "Tường",
)  # fmt: skip

MALE_GIVEN = (
    "An", "Bách", "Bảo", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hải", "Hiếu", "Hùng", "Huy", "Khánh", "Khôi",
    "Kiên", "Lâm", "Long", "Mạnh", "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Sơn", "Tài", "Thắng", "Thịnh",
    "Toàn", "Trung", "Tuấn", "Vinh", "Vượng",
)  # fmt: skip

FEMALE_GIVEN = (
    "Ánh", "Chi", "Duyên", "Dung", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hương", "Huyền", "Lan", "Liên", "Linh",
    "Loan", "Mai", "Nga", "Ngân", "Nhung", "Oanh", "Quyên", "Quỳnh", "Tâm", "Thảo", "Thủy", "Trang", "Trinh",
    "Tuyết", "Uyên", "Vân", "Xuân", "Yến",
)  # fmt: skip


class VietnameseNames(BaseProvider):
    """Family, middle and given name."""

    def man(self) -> str:
        """A man's full name."""
        return self._name(FAMILY, MALE_MIDDLE, MALE_GIVEN)

    def woman(self) -> str:
        """A woman's full name."""
        return self._name(FAMILY, FEMALE_MIDDLE, FEMALE_GIVEN)

    def _name(self, *parts: tuple[str, ...]) -> str:
        return " ".join(self.random_element(each) for each in parts)


def names_from(seed: str) -> VietnameseNames:
    """A provider whose names follow from the seed."""
    generator = Generator()
    generator.seed_instance(seed)
    return VietnameseNames(generator)
