package vn.dieuphoi.office.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;

/**
 * Which substitutions are possible: one at a time, never in a chain, never in a circle, and by somebody of the same
 * office, unless an administrator decides otherwise.
 */
@Component
class AbsenceRules {

    /** Maternity leave is half a year, long studies a whole one; beyond it somebody has mistyped, or has left. */
    private static final int LONGEST_YEARS = 1;

    private final PersonRegister people;

    AbsenceRules(PersonRegister people) {
        this.people = people;
    }

    void check(AbsenceNotice notice, String login, boolean administrator, List<Absence> open, LocalDate today) {
        if ((notice.person() == null) == (notice.function() == null)) {
            throw new Refused("Hãy chọn người vắng mặt.");
        }
        if (notice.until().isBefore(notice.from())) {
            throw new Refused("Ngày cuối phải sau hoặc trùng ngày đầu vắng mặt.");
        }
        if (notice.until().isBefore(today)) {
            throw new Refused("Thời gian này đã qua; hãy chọn ngày cuối từ hôm nay trở đi.");
        }
        if (notice.until().isAfter(later(notice.from(), today).plusYears(LONGEST_YEARS))) {
            throw new Refused(
                    "Một lần vắng mặt không quá một năm; hãy kiểm tra lại ngày cuối. Người nghỉ hẳn thì quản trị"
                            + " ghi ở trang nhân sự.");
        }
        requireMayRecord(notice.person(), notice.function(), login, administrator);
        Person substitute = people.person(notice.substitute());
        Optional<String> absent = absent(notice.person(), notice.function());
        if (absent.filter(substitute.id()::equals).isPresent()) {
            throw new Refused("Không ai làm thay cho chính mình; hãy chọn người khác.");
        }
        if (substitute.hasLeft() || substitute.role() == PersonRole.ADMIN) {
            throw new Refused(substitute.name() + " không tham gia xử lý công việc; hãy chọn người khác.");
        }
        if (!administrator && !officeOf(notice).equals(substitute.party())) {
            throw new Refused(
                    "Người làm thay phải cùng đơn vị. Nếu cần người ngoài đơn vị, hãy nhờ quản trị hệ thống.");
        }
        for (Absence other : open) {
            if (other.overlaps(notice.from(), notice.until())) {
                requireNoClash(other, absent, notice);
            }
        }
    }

    private void requireNoClash(Absence other, Optional<String> absent, AbsenceNotice notice) {
        Optional<String> otherAbsent =
                absent(other.person().orElse(null), other.function().orElse(null));
        String days = " từ " + AbsenceWords.day(other.from()) + " đến " + AbsenceWords.day(other.until());
        boolean sameFunction = notice.function() != null && other.function().equals(Optional.of(notice.function()));
        if (sameFunction || absent.isPresent() && absent.equals(otherAbsent)) {
            throw new Refused("Đã ghi vắng mặt" + days + "; hãy kết thúc lần đó trước hoặc chọn ngày khác.");
        }
        if (otherAbsent.filter(notice.substitute()::equals).isPresent()) {
            throw new Refused(
                    people.displayName(notice.substitute()) + " cũng vắng mặt" + days + "; hãy chọn người thay khác.");
        }
        if (absent.filter(other.substitute()::equals).isPresent()) {
            throw new Refused(people.displayName(other.substitute()) + " đang nhận làm thay cho người khác" + days
                    + "; hãy đổi người thay ở đó trước.");
        }
    }

    /** The person, a head for the people of the office, an administrator for everybody. */
    void requireMayRecord(@Nullable String person, @Nullable PartyCode function, String login, boolean administrator) {
        boolean own = absent(person, function).filter(login::equals).isPresent();
        Optional<PartyCode> office = function != null
                ? Optional.of(function)
                : Optional.ofNullable(person).flatMap(people::partyOf);
        boolean head = office.flatMap(people::head)
                .filter(one -> one.id().equals(login))
                .isPresent();
        if (!own && !head && !administrator) {
            throw new Refused(
                    "Bạn chỉ ghi được vắng mặt của chính mình; trưởng đơn vị ghi được cho người của đơn vị mình.");
        }
    }

    private Optional<PartyCode> officeOf(AbsenceNotice notice) {
        return notice.function() != null
                ? Optional.of(notice.function())
                : Optional.ofNullable(notice.person()).flatMap(people::partyOf);
    }

    private Optional<String> absent(@Nullable String person, @Nullable PartyCode function) {
        return function == null
                ? Optional.ofNullable(person)
                : people.head(function).map(Person::id);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
