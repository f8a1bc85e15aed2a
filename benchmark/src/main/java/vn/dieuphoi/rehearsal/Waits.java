package vn.dieuphoi.rehearsal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** How long people waited for an answer, and what they got; many may wait at once. */
final class Waits {

    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    HttpResponse<String> of(Supplier<HttpResponse<String>> request) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = request.get();
        millis.add((System.nanoTime() - begin) / 1e6);
        synchronized (answers) {
            answers.merge(answer.statusCode(), 1, Integer::sum);
        }
        return answer;
    }

    int count() {
        return millis.size();
    }

    /** Answers that did not do what was asked: a measure of refusals says nothing. */
    int refused() {
        synchronized (answers) {
            return answers.entrySet().stream()
                    .filter(answer -> answer.getKey() >= 400)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    double median() {
        return part(0.5);
    }

    /** So many in a hundred waited no longer. */
    double part(double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    String told() {
        synchronized (answers) {
            return String.format(
                    Locale.ROOT,
                    "%d answers, middle %.0f ms, 95 in a hundred within %.0f ms, %s",
                    count(),
                    median(),
                    part(0.95),
                    answers);
        }
    }
}
