package vn.dieuphoi.rehearsal;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Something that is asked over HTTP.
 *
 * @param body what is posted to the engine's interface; empty to get a page
 */
record MeasuredPage(String name, String person, String path, String body) {

    private static final String FILTERS = "/camunda/api/engine/engine/default/filter/";
    private static final String UNCLAIMED = "Việc chờ phòng nhận";

    /**
     * DV00 has 200 open tasks at any size, DV01 a twentieth of all.
     *
     * @param filters the id of the shared filter of that name
     */
    static List<MeasuredPage> all(UnaryOperator<String> filters) {
        return List.of(
                page("home, office of 200", "dv00.truong", "/"),
                page("/viec, office of 200", "dv00.truong", "/viec"),
                page("/viec, large office", "dv01.truong", "/viec"),
                page("requests", "dv00.truong", "/de-nghi"),
                page("requests sent", "dv00.truong", "/de-nghi/da-gui"),
                page("messages", "dv00.truong", "/thong-bao"),
                page("results of an office", "dv00.truong", "/ket-qua/DV00"),
                page("search", "dv00.truong", "/tim?q=bao+cao"),
                page("a piece of work", "dv00.truong", "/muc/2023-GV100001"),
                page("an item", "gdnn.truong", "/muc/2023-9.1"),
                page("trace of an item", "gdnn.truong", "/lan-theo/2023-9.1"),
                page("home, leadership", "giamdoc", "/"),
                page("/viec, leadership", "giamdoc", "/viec"),
                page("leaders' board", "giamdoc", "/bang"),
                page("assignments", "giamdoc", "/giao-viec"),
                page("reports", "giamdoc", "/bao-cao"),
                page("results", "giamdoc", "/ket-qua"),
                list("Tasklist: unclaimed, 200", "dv00.truong", filters.apply(UNCLAIMED)),
                count("Tasklist: its count", "dv00.truong", filters.apply(UNCLAIMED)),
                list("Tasklist: mine", "dv00.cv1", filters.apply("Việc của tôi")),
                list("Tasklist: requests, 200", "dv00.truong", filters.apply("Đề nghị phối hợp")),
                list("Tasklist: late, 200", "dv00.truong", filters.apply("Quá hạn")),
                list("Tasklist: unclaimed, large office", "dv01.truong", filters.apply(UNCLAIMED)),
                count("Tasklist: its count, large office", "dv01.truong", filters.apply(UNCLAIMED)));
    }

    private static MeasuredPage page(String name, String person, String path) {
        return new MeasuredPage(name, person, path, "");
    }

    private static MeasuredPage list(String name, String person, String filter) {
        return new MeasuredPage(name, person, FILTERS + filter + "/list?maxResults=15", "{}");
    }

    private static MeasuredPage count(String name, String person, String filter) {
        return new MeasuredPage(name, person, FILTERS + filter + "/count", "{}");
    }
}
