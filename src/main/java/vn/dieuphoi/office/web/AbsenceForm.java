package vn.dieuphoi.office.web;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.absence.AbsenceNotice;

/**
 * What was typed into the form, as it was typed.
 *
 * @param absent a person's id, or {@code @PDT} for whoever heads the party
 */
record AbsenceForm(
        @Nullable String absent,
        @Nullable String substitute,
        @Nullable String from,
        @Nullable String until,
        @Nullable String reason) {

    static final String FUNCTION = "@";

    AbsenceNotice notice() {
        String who = required(absent, "Hãy chọn người vắng mặt.");
        boolean function = who.startsWith(FUNCTION);
        return new AbsenceNotice(
                function ? null : who,
                function ? code(who.substring(FUNCTION.length())) : null,
                required(substitute, "Hãy chọn người làm thay."),
                TypedDate.field("Từ ngày").read(from),
                TypedDate.field("Đến hết ngày").read(until),
                reason == null || reason.isBlank() ? null : TypedText.reason(reason.strip()));
    }

    private static PartyCode code(String text) {
        try {
            return new PartyCode(text);
        } catch (IllegalArgumentException noCode) {
            throw new Refused("Hãy chọn người vắng mặt trong danh sách.");
        }
    }

    private static String required(@Nullable String text, String otherwise) {
        if (text == null || text.isBlank()) {
            throw new Refused(otherwise);
        }
        return text.strip();
    }
}
