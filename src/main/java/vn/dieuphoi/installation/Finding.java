package vn.dieuphoi.installation;

/**
 * What a look has found out about one thing.
 *
 * @param about the thing, as a person calls it
 * @param words how it stands
 * @param remedy what to do; empty where nothing is to be done
 */
public record Finding(Verdict verdict, String about, String words, String remedy) {

    /** How it stands, the worst last. */
    public enum Verdict {
        OK("ĐẠT"),
        WARNING("NÊN SỬA"),
        FAULT("HỎNG");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Finding ok(String about, String words) {
        return new Finding(Verdict.OK, about, words, "");
    }

    static Finding warning(String about, String words, String remedy) {
        return new Finding(Verdict.WARNING, about, words, remedy);
    }

    static Finding fault(String about, String words, String remedy) {
        return new Finding(Verdict.FAULT, about, words, remedy);
    }
}
