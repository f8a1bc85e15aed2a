package vn.dieuphoi.office;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.Registers;

/**
 * Whether anybody works in an office of the department: what is given to an empty one lies there unseen. Parties outside
 * answer by letter and by link too, so that the register says nothing about them.
 */
@Component
@Transactional(readOnly = true)
public class Staffing {

    private final PartyRegister parties;
    private final People people;
    private final Registers registers;

    Staffing(PartyRegister parties, People people, Registers registers) {
        this.parties = parties;
        this.people = people;
        this.registers = registers;
    }

    public boolean nobodyWorksIn(PartyCode office) {
        return parties.find(office).filter(whereNobodyWorks()).isPresent();
    }

    /** The same of many: people are looked for once. */
    public Predicate<Party> whereNobodyWorks() {
        Set<String> staffed = registers.kept("parties with people", people::findPartiesWithPeople);
        return party -> party.kind() == PartyKind.INTERNAL
                && !staffed.contains(party.code().value());
    }

    /** @throws Refused when nobody works there, with the ways there are */
    public void requireSomebody(PartyCode office) {
        if (nobodyWorksIn(office)) {
            throw new Refused("Chưa có ai làm việc ở " + parties.party(office).name()
                    + " nên không có người nhận. Hãy chọn đơn vị khác, hoặc nhờ quản trị viên thêm người ở trang Nhân"
                    + " sự rồi gửi lại.");
        }
    }
}
