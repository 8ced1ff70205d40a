"""Words of Hà Tĩnh's process that scenarios quote, with their values and English."""

REGISTRATION_FIELDS = {
    "họ và tên": "full_name",
    "số định danh cá nhân": "identity_number",
    "ngày sinh": "birth_date",
    "thư điện tử và số điện thoại": "email phone",
}
"""the mandatory fields of a registration by the words a scenario uses"""
ENGLISH_FIELDS = {
    "full_name": "full name",
    "identity_number": "identity number",
    "birth_date": "birth date",
    "email phone": "e-mail and phone",
}
