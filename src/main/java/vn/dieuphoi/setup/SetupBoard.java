package vn.dieuphoi.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.CalendarStatus;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.messages.TrialLetter;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.department.DepartmentRegister;

/** How far the house is set up, read from the data themselves: a step that was left is taken up where it stands. */
@Component
@Transactional(readOnly = true)
public class SetupBoard {

    private final DepartmentRegister department;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final WorkingDays workingDays;
    private final TrialLetter mail;
    private final SetupMarks marks;
    private final Clock clock;

    SetupBoard(
            DepartmentRegister department,
            PartyRegister parties,
            PersonRegister people,
            WorkingDays workingDays,
            TrialLetter mail,
            SetupMarks marks,
            Clock clock) {
        this.department = department;
        this.parties = parties;
        this.people = people;
        this.workingDays = workingDays;
        this.mail = mail;
        this.marks = marks;
        this.clock = clock;
    }

    public List<SetupLine> lines() {
        return Arrays.stream(SetupStep.values()).map(this::line).toList();
    }

    private SetupLine line(SetupStep step) {
        return switch (step) {
            case DEPARTMENT ->
                department
                        .find()
                        .map(known -> SetupLine.done(step, known.name()))
                        .orElseGet(() -> SetupLine.missing(step, "chưa ghi tên, tiêu đề văn bản, chức danh"));
            case OFFICES -> {
                long offices = offices().size();
                yield offices == 0
                        ? SetupLine.missing(step, "chưa có đơn vị nào")
                        : SetupLine.done(step, offices + " đơn vị");
            }
            case OUTSIDE -> {
                long outside = of(PartyKind.OUTSIDE).size();
                yield outside == 0
                        ? SetupLine.mayWait(step, "chưa có; có thể thêm khi có kế hoạch")
                        : SetupLine.done(step, outside + " cơ quan");
            }
            case SETS -> sets(step);
            case PEOPLE -> people(step);
            case STANDING_OFFICE ->
                parties.holder(PartyDuty.STANDING_OFFICE)
                        .map(office -> SetupLine.done(step, office.name()))
                        .orElseGet(() -> SetupLine.missing(step, "chưa chọn"));
            case CALENDAR -> calendar(step);
            case MAIL -> mail(step);
        };
    }

    private SetupLine sets(SetupStep step) {
        List<Party> sets = of(PartyKind.SET);
        if (sets.isEmpty()) {
            return SetupLine.mayWait(step, "chưa có; có thể để sau");
        }
        List<String> empty = sets.stream()
                .filter(set -> parties.members(set.code()).isEmpty())
                .map(Party::shortName)
                .toList();
        return empty.isEmpty()
                ? SetupLine.done(step, sets.size() + " nhóm")
                : SetupLine.missing(step, String.join(", ", empty) + ": chưa có thành viên");
    }

    private SetupLine people(SetupStep step) {
        List<Party> all = withPeople();
        long headed = all.size() - headless().size();
        return all.isEmpty() || headed < all.size()
                ? SetupLine.missing(step, headed + "/" + all.size() + " đơn vị có người đứng đầu")
                : SetupLine.done(step, people.all().size() + " người, đơn vị nào cũng có người đứng đầu");
    }

    private SetupLine calendar(SetupStep step) {
        int year = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE).getYear();
        if (workingDays.year(year).status() == CalendarStatus.OFFICIAL) {
            return SetupLine.done(step, "năm " + year + " theo lịch chính thức");
        }
        return marks.has(step)
                ? SetupLine.done(step, "năm " + year + " theo Bộ luật Lao động")
                : SetupLine.mayWait(step, "năm " + year + " theo luật, chưa xác nhận");
    }

    private SetupLine mail(SetupStep step) {
        if (!mail.on()) {
            return marks.has(step)
                    ? SetupLine.done(step, "không gửi thư; thông báo trong ứng dụng")
                    : SetupLine.mayWait(step, "chưa nhập máy chủ; thông báo vẫn có trong ứng dụng");
        }
        return marks.has(step)
                ? SetupLine.done(step, "đã gửi thử được")
                : SetupLine.missing(step, "đã nhập máy chủ, chưa gửi thử");
    }

    /** The offices below leadership. */
    public List<Party> offices() {
        return of(PartyKind.INTERNAL).stream()
                .filter(party -> !parties.isLeadership(party.code()))
                .toList();
    }

    /** Of a kind, in the order of the register. */
    public List<Party> of(PartyKind kind) {
        return parties.all().stream().filter(party -> party.kind() == kind).toList();
    }

    /** Leadership and offices without anybody who answers for them. */
    public List<Party> headless() {
        return withPeople().stream()
                .filter(party -> people.head(party.code()).isEmpty())
                .toList();
    }

    private List<Party> withPeople() {
        return of(PartyKind.INTERNAL);
    }
}
