package vn.dieuphoi.adoption.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.plan.PlanJson;

/**
 * What the page shows of a finished rehearsal.
 *
 * @param items how many items began
 * @param rounds progress reports of a month
 * @param requests requests to partners
 * @param notices what reached leadership
 * @param faults why it failed; empty when it passed
 */
record TrialResult(int items, int rounds, int requests, int notices, long seconds, List<String> faults) {

    static TrialResult of(String summary) {
        JsonNode tree = tree(summary);
        return new TrialResult(
                tree.path("itemsStarted").size(),
                tree.path("monthlyRounds").path("count").asInt(),
                tree.path("requests").path("sent").asInt(),
                tree.path("escalations").path("count").asInt(),
                Math.round(tree.path("wallSeconds").asDouble()),
                faults(summary));
    }

    static List<String> faults(String summary) {
        List<String> faults = new ArrayList<>();
        tree(summary).path("faults").forEach(fault -> faults.add(fault.asText()));
        return faults;
    }

    private static JsonNode tree(String summary) {
        try {
            return PlanJson.JSON.readTree(summary);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
