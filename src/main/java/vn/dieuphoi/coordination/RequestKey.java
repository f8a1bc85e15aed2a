package vn.dieuphoi.coordination;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/**
 * The natural key of a coordination request: {@code 2023-3.4>STC}, {@code 2023-4.2>UBND_HUYEN#3} for the third member
 * of a set, {@code 2023-3.4>STC~2} for the second request to the same party.
 */
public record RequestKey(String value) {

    private static final Pattern FORM = Pattern.compile("([^>]+)>([A-Z][A-Z0-9_]*)(?:#(\\d{1,4}))?(?:~(\\d{1,4}))?");

    public RequestKey {
        if (!isOne(value)) {
            throw new NoSuchKey("Khóa đề nghị phối hợp không hợp lệ: \"" + value + "\"");
        }
    }

    /** Whether a text has the form of a request's key. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** @param address a party or a member of a set: {@code PTC}, {@code UBND_HUYEN#3} */
    static RequestKey of(WorkKey workItem, String address) {
        return new RequestKey(workItem + ">" + address);
    }

    /** The key of the n-th request to the same party; the first has no number. */
    static RequestKey of(WorkKey workItem, String address, int ordinal) {
        return of(workItem, ordinal == 1 ? address : address + "~" + ordinal);
    }

    public WorkKey workItem() {
        return new WorkKey(String.valueOf(part(1)));
    }

    public PartyCode party() {
        return new PartyCode(String.valueOf(part(2)));
    }

    /** Which member of a set, from 1; 0 for a party that is not a set. */
    public int memberNumber() {
        String number = part(3);
        return number == null ? 0 : Integer.parseInt(number);
    }

    /** Whether it asks one member of a set. */
    public boolean ofMember() {
        return memberNumber() > 0;
    }

    /** The how many-th request of this work to this party, from 1. */
    public int ordinal() {
        String number = part(4);
        return number == null ? 1 : Integer.parseInt(number);
    }

    private @Nullable String part(int group) {
        Matcher matcher = FORM.matcher(value);
        return matcher.matches() ? matcher.group(group) : null;
    }

    public Subject subject() {
        return new Subject(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
