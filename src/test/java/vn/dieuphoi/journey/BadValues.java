package vn.dieuphoi.journey;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** What nobody means to send and every address gets one day; each is sent for each parameter of each mapping. */
final class BadValues {

    private static final String NUL = "\0";

    /** Decomposed, as some keyboards write it. */
    static final String WORDS = Normalizer.normalize("trong 5 ngày làm việc", Normalizer.Form.NFD);

    static final List<String> ALL = List.of(
            "",
            "\t",
            NUL,
            // Half of a pair: a real client sends it as three bytes that are no character.
            "\ud800",
            "\uffff",
            WORDS,
            "x".repeat(5000),
            "2147483648",
            "1e2000",
            "+999999999-12-31",
            "31/02/2023",
            "3000-01-01",
            "2023-01-01..3000-01-01",
            "2023-99.99",
            "2023-3.4>KHTC~99999999999",
            "2023-Q9",
            "0000-year",
            "5e1b7a52-0000-4000-8000-000000000000",
            "{x}${x}#{x}",
            "%20",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "'; drop table work_item; --",
            "\"'`\\",
            "😀🏳️‍🌈",
            "\u202egnas iart",
            "a,b,,",
            "[\"2023-01-02\"]");

    /** One of each kind that has opened a page of ours before; all of them take too long for every build. */
    static final List<String> WORST = List.of(NUL, "x".repeat(5000), "2147483648", "+999999999-12-31");

    /** Bodies that are no JSON, or none that means anything here. */
    static final List<String> BODIES = List.of(
            "",
            "{",
            "nonsense",
            "null",
            "[]",
            "[[[[",
            "1e999999999",
            "\"\\u0000\"",
            "{\"variables\":\"x\"}",
            "{\"variables\":{\"a\":1}}",
            "{\"variables\":{\"a\":{\"value\":\"\\u0000\",\"type\":\"String\"}}}",
            "{\"variables\":{\"a\":{\"value\":\"\\ud800\",\"type\":\"String\"}}}",
            "{\"variables\":{\"a\":{\"value\":1e2000,\"type\":\"Double\"}}}",
            "{\"variables\":{\"a\":{\"value\":1e999999999,\"type\":\"Integer\"}}}",
            "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"java.lang.Runtime\"}}}",
            "{\"variables\":{\"a\":{\"value\":\"rO0ABQ==\",\"type\":\"Object\","
                    + "\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\","
                    + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
            "{\"variables\":{\"a\":{\"value\":{\"x\":[]},\"type\":\"Date\"}}}",
            "{\"userId\":{\"a\":1}}",
            "{\"userId\":\"a\\u0000b\"}",
            "{\"userId\":\"" + "x".repeat(5000) + "\"}",
            "{\"unknownField\":true}",
            "{\"sorting\":[{\"sortBy\":\"x\",\"sortOrder\":\"y\"}]}",
            "{\"createdAfter\":\"31/02/2023\"}",
            "{\"createdAfter\":\"+999999999-12-31T00:00:00.000+0000\"}",
            "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"x\",\"value\":{}}]}",
            "{\"priority\":99999999999999999999}",
            "{\"firstResult\":-1,\"maxResults\":-5}",
            "{\"authenticatedUserPassword\":\"\\u0000\",\"password\":null}",
            "{\"password\":\"" + "x".repeat(5000) + "\"}",
            "{\"a\":".repeat(2000) + "1" + "}".repeat(2000));

    /** What the other parameters hold while one of them is bad; what is not listed stays away. */
    static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("key", "2023-3.4"),
            Map.entry("month", "2023-02"),
            Map.entry("muc", "2023-3.4"),
            Map.entry("period", "2023-01-01..2023-02-20"),
            Map.entry("office", "GDNN"),
            Map.entry("code", "GDNN"),
            Map.entry("process", "plan-item-3-4"),
            Map.entry("set", "1"),
            Map.entry("act", "1"),
            Map.entry("id", "1"),
            Map.entry("number", "1"),
            Map.entry("nam", "2023"),
            Map.entry("ke-hoach", "2023"),
            Map.entry("ngay", "2023-03-10"),
            Map.entry("from", "2023-01-01"),
            Map.entry("to", "2023-02-20"),
            Map.entry("on", "2023-03-01"),
            Map.entry("tu", "2023-01-01"),
            Map.entry("den", "2023-02-20"),
            Map.entry("ky", "2023-Q1"),
            Map.entry("so", "1"),
            Map.entry("note", "1"),
            Map.entry("dong", "1"),
            Map.entry("ban", "99"),
            Map.entry("version", "0"),
            Map.entry("kind", "ANSWER"),
            Map.entry("buoc", "CLARIFY"),
            Map.entry("reason", "Lý do thử"),
            Map.entry("form", "csv"),
            Map.entry("van-ban", "Thử"),
            Map.entry("noi-dung", "Thử"),
            Map.entry("thay-doi", "1"));

    private BadValues() {}
}
