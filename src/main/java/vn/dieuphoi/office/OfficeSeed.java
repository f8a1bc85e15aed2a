package vn.dieuphoi.office;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.engine.DemonstrationData;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.engine.StartRefused;
import vn.dieuphoi.office.charge.ChargeRows;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.office.file.DataFiles;
import vn.dieuphoi.office.file.OfficesFile;
import vn.dieuphoi.office.file.PeopleFile;
import vn.dieuphoi.office.head.HeadRegister;

/**
 * Puts the department and the parties of {@code plans/offices.yaml}, and in the demonstration its people, into a database
 * to which the demonstration's data belong, before anything reads them. Adds what is missing and never overwrites: what an administrator changed stays changed.
 */
@Component("officeSeed")
public class OfficeSeed implements InitializingBean {

    private final RegisteredParties parties;
    private final People people;
    private final HeadRegister heads;
    private final OneNodeAtATime oneNode;
    private final DepartmentRegister department;
    private final ChargeRows charges;
    private final DemonstrationData data;
    private final boolean demonstration;
    private final boolean asItIs;
    private final String house;

    /** @param house folder with the parties and people of another house than the demonstration's; empty for none */
    OfficeSeed(
            RegisteredParties parties,
            People people,
            HeadRegister heads,
            DepartmentRegister department,
            ChargeRows charges,
            DemonstrationData data,
            OneNodeAtATime oneNode,
            Environment environment,
            ApplicationArguments arguments,
            @Value("${dieuphoi.demo.house:}") String house) {
        this.parties = parties;
        this.people = people;
        this.heads = heads;
        this.department = department;
        this.charges = charges;
        this.data = data;
        this.oneNode = oneNode;
        this.house = house;
        this.asItIs = arguments.containsOption(DieuPhoi.AS_IT_IS);
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterPropertiesSet() {
        if (asItIs || !data.belongHere()) {
            return;
        }
        oneNode.run("offices", () -> {
            requireItsOwnHouse();
            boolean first = !data.standHere();
            data.bring();
            OfficesFile offices = house.isBlank() ? DataFiles.offices() : DataFiles.offices(Path.of(house));
            seedParties(offices);
            if (first) {
                offices.charges().forEach((charge, code) -> charges.giveIfFree(charge, new PartyCode(code)));
            }
            if (demonstration) {
                seedPeople(house.isBlank() ? DataFiles.demoPeople() : DataFiles.people(Path.of(house)));
            }
        });
    }

    /** The demonstration moves into an empty house, never into one that somebody has set up. */
    private void requireItsOwnHouse() {
        if (!data.standHere()
                && (department.find().isPresent()
                        || !parties.findAllByOrderByPosition().isEmpty())) {
            throw new StartRefused("Cơ sở dữ liệu này đã thiết lập cho một cơ quan nên không mở bản trình diễn trên đó."
                    + " Hãy dùng một cơ sở dữ liệu trống, hoặc bỏ cấu hình demo (spring.profiles.active).");
        }
    }

    private void seedParties(OfficesFile file) {
        requireOnePartyForEachSpelling(file);
        if (department.find().isEmpty()) {
            department.keep(file.department(), file.headGroup());
        }
        int position = 0;
        for (OfficesFile.Entry entry : file.parties()) {
            position++;
            if (!parties.existsByCode(entry.code().value())) {
                parties.saveAndFlush(new Party(entry, file.dutyOf(entry.code()), position));
            }
        }
    }

    private void seedPeople(PeopleFile file) {
        for (PeopleFile.Entry entry : file.people()) {
            if (!people.existsById(entry.id())) {
                people.save(new Person(entry));
            }
        }
        heads.look();
    }

    public static void requireOnePartyForEachSpelling(OfficesFile file) {
        Map<String, PartyCode> owners = new HashMap<>();
        for (OfficesFile.Entry entry : file.parties()) {
            for (Spelling spelling : entry.spellings()) {
                PartyCode other = owners.putIfAbsent(spelling.key(), entry.code());
                if (other != null && !other.equals(entry.code())) {
                    throw new IllegalStateException("plans/offices.yaml: cách viết \"" + spelling.text() + "\" vừa chỉ "
                            + other + " vừa chỉ " + entry.code());
                }
            }
        }
    }
}
