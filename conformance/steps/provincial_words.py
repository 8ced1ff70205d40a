"""Words of Hà Tĩnh's process that scenarios quote, with their values and English."""

REGISTRATION_FIELDS = {
    "họ và tên": "full_name",
    "số định danh cá nhân": "identity_number",
    "ngày sinh": "birth_date",
    "thư điện tử và số điện thoại": "email phone",
    "số điện thoại": "phone",
}
"""fields of a registration by the words a scenario uses; of e-mail and telephone one is enough"""
ENGLISH_FIELDS = {
    "full_name": "full name",
    "identity_number": "identity number",
    "birth_date": "birth date",
    "email phone": "e-mail and phone",
    "phone": "phone",
}

SERVICE_LEVELS = {"mức độ 3": "3", "mức độ 4": "4"}
ENGLISH_LEVELS = {"3": "level 3", "4": "level 4"}
PROCEDURE_TIERS = {"cấp Bộ": "0", "cấp Tỉnh": "1", "cấp Huyện": "2", "cấp Xã": "3"}
ENGLISH_TIERS = {"0": "ministry", "1": "province", "2": "district", "3": "commune"}
RETURN_FORMS = {
    "trực tiếp tại Bộ phận Một cửa": "counter",
    "qua dịch vụ bưu chính công ích": "post",
    "trực tuyến": "online",
}
ENGLISH_FORMS = {"counter": "at the one-stop", "post": "by public post", "online": "online"}
