package vn.dieuphoi.office.web;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.file.PersonEntry;

/** What was typed about a person, as it was typed. */
record PersonForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String party,
        @Nullable String role,
        @Nullable String position,
        @Nullable String email) {

    private static final int LONGEST_NAME = 100;

    static PersonForm of(Person person) {
        return new PersonForm(
                person.id(),
                person.name(),
                person.party().map(PartyCode::value).orElse(""),
                person.role().name(),
                person.position(),
                person.email());
    }

    PersonEntry entry(String login) {
        try {
            return new PersonEntry(
                    login,
                    TypedText.within(LONGEST_NAME, "Họ và tên", text(name)),
                    text(party).isEmpty() ? null : new PartyCode(text(party)),
                    PersonRole.valueOf(text(role)),
                    TypedText.within(LONGEST_NAME, "Chức vụ", text(position)),
                    TypedText.within(200, "Thư điện tử", text(email)));
        } catch (IllegalArgumentException notInTheList) {
            throw new Refused("Hãy chọn đơn vị và vai trò trong danh sách.");
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
