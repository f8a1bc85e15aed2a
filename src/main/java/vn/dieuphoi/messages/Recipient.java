package vn.dieuphoi.messages;

import java.util.Set;
import vn.dieuphoi.office.PartyCode;

/** To whom a message goes. */
public sealed interface Recipient {

    static Recipient people(String... ids) {
        return new People(Set.of(ids));
    }

    /** The head of an office, whoever stands in for the head, and the clerks who answer for it. */
    static Recipient office(PartyCode code) {
        return new Office(code);
    }

    /** The leadership, each of whom gets at most one message a day. */
    static Recipient leadership() {
        return new Leadership(false);
    }

    /** The director alone, under the same limit. */
    static Recipient director() {
        return new Leadership(true);
    }

    /** Everybody who keeps the application running. */
    static Recipient administrators() {
        return new Administrators();
    }

    /** Named people. */
    record People(Set<String> ids) implements Recipient {}

    /** An office, for which its head is told. */
    record Office(PartyCode code) implements Recipient {}

    /** @param directorOnly true for the Giám đốc alone */
    record Leadership(boolean directorOnly) implements Recipient {}

    /** Whoever administers the application on that day. */
    record Administrators() implements Recipient {}
}
