/// Texts that try to break out of the place they stand in.
enum HostileText {
    static let all = [
        "", " ", "\"", "'", "\\", "a\"b\\c/d", "line\nfeed", "carriage\r\nreturn", "tab\there", "nul\u{0}byte",
        "\u{1B}[2J\u{1B}[31mred", "\u{7}bell\u{8}back", "\u{85}\u{9B}31m", "=1+1", "+5 mg", "-15 mg", "@SUM(A1)",
        "\t=1",
        " =cmd|' /C calc'!A0", "＝1", "<script>alert(1)</script>", "<!-- -->", "&amp;", "a | b", "| --- |", "# head",
        "- item", "`code` **bold** _it_ [x](javascript:alert(1)) ![i](u)", "{{x}} ${y} %s", "é e\u{301} ñ", "漢字かな",
        "👩‍👩‍👧‍👦 🇬🇧 ❤️", "שלום مرحبا", "\u{202E}desrever\u{202C}", "\u{2066}isolate\u{2069}", "\u{2028}\u{2029}",
        "\u{FEFF}bom", "a\u{200B}b\u{200D}c", "\u{200B} x \u{301} y", ",", ";", ",,\"\",", "null", "true", "0x10",
        "stop",
        String(repeating: "x", count: 10_000), String(repeating: "ab ", count: 3_400),
        String(repeating: "👍🏽漢", count: 1_500), String(repeating: "\u{301}", count: 500),
    ]
}
