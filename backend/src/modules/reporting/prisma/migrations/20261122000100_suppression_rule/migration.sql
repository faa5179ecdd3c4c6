-- When a cell of a table is hidden: the usual rule of statistics offices. No document of the province fixes it yet.
INSERT INTO "reporting"."parameter"
    ("key", "basis", "valid_from", "label", "value", "unit", "source", "placeholder", "note")
VALUES
    ('suppression-min-sellers', 'rule', '2020-01-01', 'Số gian hàng tối thiểu để công bố một ô số liệu', 3, 'count',
     'Thông lệ của cơ quan thống kê', true, 'Thay bằng quy định của tỉnh khi có văn bản.'),
    ('suppression-max-share', 'rule', '2020-01-01', 'Tỷ trọng tối đa của một gian hàng trong một ô số liệu được công bố', 85, 'percent',
     'Thông lệ của cơ quan thống kê', true, 'Thay bằng quy định của tỉnh khi có văn bản.');
