package vn.dieuphoi.models.difference;

import java.util.Map;

/** What a person calls the kinds of elements. */
public final class StepType {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("process", "quy trình"),
            Map.entry("participant", "khung quy trình"),
            Map.entry("lane", "làn"),
            Map.entry("userTask", "việc của người"),
            Map.entry("serviceTask", "bước tự động"),
            Map.entry("businessRuleTask", "bước theo bảng quy tắc"),
            Map.entry("callActivity", "gọi quy trình khác"),
            Map.entry("subProcess", "nhóm bước"),
            Map.entry("startEvent", "sự kiện bắt đầu"),
            Map.entry("endEvent", "sự kiện kết thúc"),
            Map.entry("boundaryEvent", "sự kiện gắn vào bước"),
            Map.entry("intermediateCatchEvent", "sự kiện chờ"),
            Map.entry("intermediateThrowEvent", "sự kiện báo"),
            Map.entry("exclusiveGateway", "ngã rẽ"),
            Map.entry("parallelGateway", "ngã song song"),
            Map.entry("sequenceFlow", "đường đi"),
            Map.entry("messageFlow", "đường thông điệp"),
            Map.entry("message", "thông điệp"),
            Map.entry("escalation", "tín hiệu báo cấp trên"),
            Map.entry("escalationEventDefinition", "báo cấp trên"),
            Map.entry("messageEventDefinition", "thông điệp"));

    private StepType() {}

    /** @param tag local name of the XML element */
    public static String words(String tag) {
        return WORDS.getOrDefault(tag, tag);
    }
}
