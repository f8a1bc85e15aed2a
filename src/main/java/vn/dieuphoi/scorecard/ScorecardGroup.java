package vn.dieuphoi.scorecard;

/** What a scorecard counts; each group says in words which cases it takes. */
public enum ScorecardGroup {
    WORK(
            "cong-viec",
            "Công việc chủ trì",
            "Mục của kế hoạch và việc được giao mà đơn vị chủ trì, đã mở đến hết kỳ, không kể việc kết thúc trước kỳ."),
    ANSWER(
            "phoi-hop",
            "Đề nghị phối hợp đơn vị được hỏi",
            "Đề nghị gửi đến hết kỳ, không kể đề nghị trả lời hoặc kết thúc trước kỳ. Thời gian chờ chủ trì làm rõ hoặc chờ"
                    + " lãnh đạo quyết định không tính cho đơn vị được hỏi."),
    ROUND("tien-do", "Tiến độ tháng phải ghi", "Kỳ ghi tiến độ đã mở đến hết kỳ, không kể kỳ đã ghi trước đó."),
    REPORT(
            "bao-cao",
            "Báo cáo quý của mục phải nộp",
            "Báo cáo của mục đã mở đến hết kỳ, không kể báo cáo nộp trước kỳ."),
    EXTENSION("gia-han", "Đề nghị gia hạn của đơn vị", "Đề nghị gia hạn gửi trong kỳ, kết quả tính đến hết kỳ."),
    DELAY(
            "ngay-cham",
            "Ngày làm việc chậm thuộc về đơn vị",
            "Ngày làm việc trong kỳ có việc chậm. Mỗi ngày của một công việc chỉ thuộc về một bên: bên đang nợ việc quá hạn lâu"
                    + " nhất vào đầu ngày đó. Ngày không có việc nào chậm không thuộc về ai.");

    private final String slug;
    private final String label;
    private final String rule;

    ScorecardGroup(String slug, String label, String rule) {
        this.slug = slug;
        this.label = label;
        this.rule = rule;
    }

    /** As addresses write it. */
    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }

    public String rule() {
        return rule;
    }

    /** What one of it is counted in. */
    public String unit() {
        return this == DELAY ? "ngày" : "việc";
    }
}
