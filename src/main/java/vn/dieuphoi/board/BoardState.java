package vn.dieuphoi.board;

/** What the board says of an item, in words and a CSS class; never by colour alone. */
public enum BoardState {
    NOT_STARTED("Chưa đến kỳ", "waiting"),
    RUNNING("Đang thực hiện", "running"),
    LATE("Có việc quá hạn", "late"),
    CONTENT_DONE("Đã xong nội dung", "done"),
    COMPLETED("Đã hoàn thành", "done"),
    CARRIED_OVER("Chuyển sang năm sau", "carried"),
    CLOSED_PARTLY("Đã kết thúc phần đã làm", "carried"),
    STOPPED("Đã dừng", "stopped");

    private final String label;
    private final String style;

    BoardState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    public String label() {
        return label;
    }

    public String style() {
        return style;
    }
}
