"""The words that scenarios use of people and organisations at the counter, and what they stand for."""

COUNTRIES = {"Pháp": "FRA", "Nhật Bản": "JPN", "Hoa Kỳ": "USA"}
"""ISO 3166-1 alpha-3 by the name a scenario quotes"""

ENGLISH_COUNTRIES = {"FRA": "France", "JPN": "Japan", "USA": "the United States"}

ACCOUNT_CASES = {
    "có tài khoản trên Cổng DVCQG và trên HTTT GQTTHC": "both",
    "chỉ có tài khoản trên Cổng DVCQG": "dvcqg_only",
    "chỉ có tài khoản trên HTTT GQTTHC": "httt_only",
    "chưa có tài khoản": "none",
}
"""the four account states (Yên Bái Bước 2) by the words of scenarios"""

ENGLISH_CASES = {
    "both": "accounts on the national portal and in the province's system",
    "dvcqg_only": "an account on the national portal only",
    "httt_only": "an account in the province's system only",
    "none": "no account",
}
