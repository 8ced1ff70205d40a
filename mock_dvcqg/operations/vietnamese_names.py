"""Parts of Vietnamese names, of our own composition: any person made of them is invented."""

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
          "Lý", "Đinh", "Đoàn", "Trịnh", "Mai", "Đào", "Lương", "Tạ", "Châu", "Quách")  # fmt: skip

MALE_MIDDLE = ("Văn", "Hữu", "Đức", "Minh", "Quốc", "Công", "Đình", "Xuân", "Thành", "Trọng", "Anh", "Bá", "Duy", "Gia",
               "Hoàng", "Khắc", "Nhật", "Quang", "Thế", "Viết")  # fmt: skip

FEMALE_MIDDLE = ("Thị", "Thị Ngọc", "Thị Thu", "Thị Kim", "Thị Thanh", "Thị Hồng", "Thị Mỹ", "Diệu", "Khánh", "Phương",
                 "Thùy", "Bích", "Hoài", "Tường")  # fmt: skip

MALE_GIVEN = ("An", "Bách", "Bảo", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hải", "Hiếu", "Hùng", "Huy", "Khánh", "Khôi",
              "Kiên", "Lâm", "Long", "Mạnh", "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Sơn", "Tài", "Thắng", "Thịnh",
              "Toàn", "Trung", "Tuấn", "Vinh", "Vượng")  # fmt: skip

FEMALE_GIVEN = ("Ánh", "Chi", "Duyên", "Dung", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hương", "Huyền", "Lan", "Liên", "Linh",
                "Loan", "Mai", "Nga", "Ngân", "Nhung", "Oanh", "Quyên", "Quỳnh", "Tâm", "Thảo", "Thủy", "Trang", "Trinh",
                "Tuyết", "Uyên", "Vân", "Xuân", "Yến")  # fmt: skip
