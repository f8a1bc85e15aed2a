package vn.dieuphoi.paper;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.office.department.DepartmentRegister;

/** Under which title somebody of leadership signs: the head as the head, a deputy for the head (Nghị định 30/2020, Phụ lục I). */
@Component
@Transactional(readOnly = true)
public class Signing {

    private final PersonRegister people;
    private final DepartmentRegister department;

    Signing(PersonRegister people, DepartmentRegister department) {
        this.people = people;
        this.department = department;
    }

    /** Whether the person signs for the department's head rather than as the head. */
    public boolean isForTheHead(String person) {
        return people.find(person)
                .filter(one -> one.role() == PersonRole.DEPUTY)
                .flatMap(Person::party)
                .filter(this::leads)
                .isPresent();
    }

    private boolean leads(PartyCode party) {
        return people.director().flatMap(Person::party).filter(party::equals).isPresent();
    }

    /** The lines above the name, in capitals: "GIÁM ĐỐC"; "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". */
    public List<String> lines(String person) {
        Department now = department.now();
        return isForTheHead(person)
                ? forTheHead(now.headTitle(), now.deputyTitle())
                : List.of(capitals(now.headTitle()));
    }

    public static List<String> forTheHead(String head, String deputy) {
        return List.of("KT. " + capitals(head), capitals(deputy));
    }

    private static String capitals(String title) {
        return title.toUpperCase(Vietnamese.LOCALE);
    }
}
