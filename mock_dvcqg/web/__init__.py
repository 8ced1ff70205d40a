"""Citizen pages of the simulated portal («Cổng DVCQG mô phỏng»), in Vietnamese, plain forms and no script needed."""
