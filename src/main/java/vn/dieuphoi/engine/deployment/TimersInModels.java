package vn.dieuphoi.engine.deployment;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * Which timers a model may have: each comes true, and none so often that a mistake becomes a flood. The engine takes a
 * schedule that never comes true as due now, again and again.
 */
public final class TimersInModels {

    /** Processes that may wait by the minute: the watch settles for a quarter of an hour before it sends the digests. */
    private static final Set<String> BY_THE_MINUTE = Set.of("deadline-watch");

    private static final Duration DAY = Duration.ofDays(1);

    /** The engine itself looks for due work every few seconds; less than this is a circle, not a wait. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofDays(2 * 366);

    /** A leap year, so that 29 February comes true. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** Nearly two years of a daily schedule. */
    private static final int MOMENTS = 700;

    private static final Pattern REPEATED = Pattern.compile("R(\\d*)/(P[^/]*)");
    private static final DatatypeFactory DURATIONS = durations();

    private TimersInModels() {}

    /** The shortest single wait of a process: a day, or a minute for those on the list. */
    public static Duration shortestWaitOf(String process) {
        return BY_THE_MINUTE.contains(process) ? MINUTE : DAY;
    }

    /**
     * @param kind {@code timeDate}, {@code timeDuration} or {@code timeCycle}
     * @param starts whether it starts the process
     * @param shortest the shortest wait allowed
     * @return what is wrong, with what to do; expressions are another rule's
     */
    public static Optional<String> fault(String kind, String value, boolean starts, Duration shortest) {
        String when = value.strip();
        boolean computed = when.startsWith("${") || when.startsWith("#{");
        if (starts) {
            return kind.equals("timeCycle")
                    ? schedule(when)
                    : Optional.of(
                            "không hẹn giờ bắt đầu bằng timeDate hay timeDuration; hãy dùng timeCycle với cron, ví dụ 0 0 8 1 4 ?");
        }
        if (computed) {
            return kind.equals("timeDate")
                    ? Optional.empty()
                    : Optional.of(
                            "khoảng chờ hoặc lịch lặp \"" + when
                                    + "\" tính bằng biểu thức nên không biết trước nó dài bao lâu; hãy ghi hẳn, ví dụ P3D, hoặc dùng timeDate");
        }
        return switch (kind) {
            case "timeDuration" -> wait(when, shortest);
            case "timeCycle" -> when.startsWith("R") ? repeated(when) : schedule(when);
            default ->
                Optional.of("ngày ghi hẳn \"" + when
                        + "\" chỉ đúng một lần; hãy dùng ngày tính theo công việc, ví dụ ${due.workingDays(5)}");
        };
    }

    /** The pauses before a failed step is tried again: some, and neither at once nor without end. */
    public static Optional<String> faultOfRetries(String value) {
        String pauses = value.strip();
        Matcher repeated = REPEATED.matcher(pauses);
        boolean sound = repeated.matches()
                ? repeated.group(1).matches("[1-9]|10") && isPause(repeated.group(2))
                : pauses.split(",", -1).length <= 10
                        && Stream.of(pauses.split(",", -1)).allMatch(pause -> isPause(pause.strip()));
        return sound
                ? Optional.empty()
                : Optional.of(
                        "lịch chạy lại \"" + pauses
                                + "\" không dùng được; hãy bỏ đi (mặc định PT1M,PT5M,PT15M,PT1H,PT6H), hoặc ghi nhiều nhất 10 lần chờ, mỗi lần từ 1 phút đến 1 ngày");
    }

    private static boolean isPause(String text) {
        Duration pause = length(text);
        return pause != null && pause.compareTo(MINUTE) >= 0 && pause.compareTo(DAY) <= 0;
    }

    private static Optional<String> wait(String text, Duration shortest) {
        Duration length = length(text);
        if (length == null) {
            return Optional.of("khoảng chờ \"" + text + "\" không đúng; hãy ghi như P3D (3 ngày)");
        }
        if (length.compareTo(shortest) < 0) {
            return Optional.of("khoảng chờ \"" + text + "\" ngắn hơn "
                    + (shortest.equals(DAY) ? "một ngày" : "một phút") + "; hãy chờ ít nhất một ngày, ví dụ P1D");
        }
        return length.compareTo(LONGEST) > 0
                ? Optional.of("khoảng chờ \"" + text + "\" dài quá hai năm nên coi như không bao giờ đến; hãy rút ngắn")
                : Optional.empty();
    }

    private static Optional<String> repeated(String text) {
        Matcher cycle = REPEATED.matcher(text);
        if (!cycle.matches()) {
            return Optional.of("lịch lặp \"" + text + "\" không đúng; hãy ghi như R3/P7D hoặc cron 0 0 8 ? * *");
        }
        if (cycle.group(1).matches("0+")) {
            return Optional.of("lịch lặp \"" + text + "\" không lần nào đến; hãy ghi số lần, ví dụ R3/P7D");
        }
        return wait(cycle.group(2), DAY).map(fault -> "lịch lặp \"" + text + "\": " + fault);
    }

    private static Optional<String> schedule(String cron) {
        String[] fields = cron.split("\\s+");
        if (cron.startsWith("R")) {
            return Optional.of("không lặp bằng R/…; hãy dùng cron sáu trường");
        }
        if (fields.length != 6) {
            return Optional.of("cron \"" + cron + "\" phải có sáu trường (giây phút giờ ngày tháng thứ), không có năm");
        }
        if (fields[5].matches(".*\\d.*")) {
            return Optional.of("thứ trong cron \"" + cron + "\" phải viết bằng tên (MON…SUN), không bằng số");
        }
        if (!CronExpression.isValidExpression(cron)) {
            return Optional.of("cron \"" + cron + "\" không đúng; hãy sửa, ví dụ 0 0 8 1 4 ?");
        }
        return comesTrue(cron, CronExpression.parse(cron));
    }

    private static Optional<String> comesTrue(String cron, CronExpression schedule) {
        LocalDateTime moment = schedule.next(LONG_AGO);
        if (moment == null) {
            return Optional.of("cron \"" + cron + "\" không bao giờ đến; hãy sửa ngày hoặc tháng");
        }
        for (int count = 0; count < MOMENTS; count++) {
            LocalDateTime next = schedule.next(moment);
            if (next == null) {
                return Optional.empty();
            }
            if (Duration.between(moment, next).compareTo(DAY) < 0) {
                return Optional.of("cron \"" + cron
                        + "\" đến nhiều lần trong một ngày; hãy ghi đúng một giờ, ví dụ 0 0 8 ? * * là 8 giờ mỗi ngày");
            }
            moment = next;
        }
        return Optional.empty();
    }

    /** Months and years as long as they are from a January on; null when it is no duration the engine reads. */
    private static @Nullable Duration length(String text) {
        try {
            Date from = new Date(0);
            Duration length = Duration.ofMillis(DURATIONS.newDuration(text).getTimeInMillis(from));
            return text.length() > 30 ? null : length;
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return null;
        }
    }

    private static DatatypeFactory durations() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
