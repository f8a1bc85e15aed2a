package vn.dieuphoi.leaving.keeping;

import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StartRefused;

/** The periods as they are set. Where none is set everything is kept; who sets one says what it rests on. */
@Component
class KeptPeriods {

    private final Kept evidence;
    private final Kept messages;

    KeptPeriods(
            @Value("${dieuphoi.keeping.evidence}") Period evidence,
            @Value("${dieuphoi.keeping.evidence-source:}") String evidenceSource,
            @Value("${dieuphoi.keeping.messages}") Period messages,
            @Value("${dieuphoi.keeping.messages-source:}") String messagesSource) {
        this.evidence = kept("evidence", evidence, evidenceSource);
        this.messages = kept("messages", messages, messagesSource);
    }

    /** @param source the decision or regulation; empty where the period is none */
    record Kept(Period period, String source) {

        boolean forEver() {
            return period.isZero();
        }

        /** "10 năm", "1 năm 6 tháng". */
        String words() {
            StringBuilder words = new StringBuilder();
            append(words, period.getYears(), "năm");
            append(words, period.getMonths(), "tháng");
            append(words, period.getDays(), "ngày");
            return words.toString().strip();
        }

        private static void append(StringBuilder words, int number, String unit) {
            if (number != 0) {
                words.append(number).append(' ').append(unit).append(' ');
            }
        }
    }

    private static Kept kept(String name, Period period, String source) {
        if (!period.isZero() && source.isBlank()) {
            throw new StartRefused("Có thời hạn bảo quản dieuphoi.keeping." + name + " = " + period
                    + " mà thiếu căn cứ: hãy đặt dieuphoi.keeping." + name
                    + "-source, ví dụ số và ngày của quyết định.");
        }
        return new Kept(period, source.strip());
    }

    Kept of(KeptKind kind) {
        return kind == KeptKind.EVIDENCE ? evidence : messages;
    }
}
