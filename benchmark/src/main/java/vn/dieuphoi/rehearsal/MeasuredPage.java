package vn.dieuphoi.rehearsal;

import java.util.List;

/**
 * Something that is asked over HTTP.
 *
 * @param body what is posted to the engine's interface; empty to get a page
 */
record MeasuredPage(String name, String person, String path, String body) {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    /** DV00 has 200 open tasks at any size, DV01 a twentieth of all. */
    static List<MeasuredPage> all() {
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
                list("Tasklist: unclaimed, 200", "dv00.truong", "/?maxResults=15", unclaimed("DV00")),
                list("Tasklist: its count", "dv00.truong", "/count", unclaimed("DV00")),
                list("Tasklist: mine", "dv00.cv1", "/?maxResults=15", "{\"assignee\":\"dv00.cv1\",%s}".formatted(sorted())),
                list("Tasklist: requests, 200", "dv00.truong", "/?maxResults=15", requests("DV00")),
                list("Tasklist: unclaimed, large office", "dv01.truong", "/?maxResults=15", unclaimed("DV01")),
                list("Tasklist: its count, large office", "dv01.truong", "/count", unclaimed("DV01")));
    }

    private static MeasuredPage page(String name, String person, String path) {
        return new MeasuredPage(name, person, path, "");
    }

    private static MeasuredPage list(String name, String person, String path, String body) {
        return new MeasuredPage(name, person, TASKS + path.replace("/?", "?"), body);
    }

    private static String unclaimed(String office) {
        return "{\"candidateGroups\":[\"%s\",\"%s.head\"],\"unassigned\":true,%s}".formatted(office, office, sorted());
    }

    private static String requests(String office) {
        return "{\"candidateGroups\":[\"%s\",\"%s.head\"],\"includeAssignedTasks\":true,\"processDefinitionKey\":\"coordination-request\",%s}"
                .formatted(office, office, sorted());
    }

    private static String sorted() {
        return "\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]";
    }
}
