package vn.dieuphoi;

import java.util.List;

/** What people may write, and what something that takes it for more than text would make of it. */
public final class OthersWords {

    /** Markdown, HTML, expressions, formulas, blanks. */
    public static final List<String> LINES = List.of(
            "3*150*2 = 900; phòng <KHTC>, _gạch dưới_ và __đậm__",
            "1) mục một",
            "# không phải đề mục",
            "- không phải gạch đầu dòng",
            "===",
            "~~bỏ~~ `mã` [chữ](https://xa.example) https://xa.example www.xa.example a@xa.example",
            "<h1>Thông báo</h1><a href=https://xa.example>bấm vào đây</a><img src=x>",
            "=HYPERLINK(\"https://xa.example\";\"bấm\")",
            "+1+cmd|' /C calc'!A0",
            "@SUM(1;2) rồi _x0041_ và [ten] {{?phan}}{{sanPham}}{{/phan}}",
            "    thụt  vào &lt; {{taskContext}} ${x} \\*");

    private OthersWords() {}
}
