package vn.dieuphoi.office.department;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.Registers;

/** The department as it is set up; asked by everything that names it. Templates know it as {@code @departmentRegister}. */
@Component
public class DepartmentRegister {

    /** The group of the head alone in a house that begins empty. */
    static final String HEAD_GROUP = "THU_TRUONG";

    private final JdbcClient database;
    private final Registers registers;

    /** Never changes once it stands: open tasks are offered to it. */
    private volatile @Nullable String headGroup;

    DepartmentRegister(JdbcClient database, Registers registers) {
        this.database = database;
        this.registers = registers;
    }

    /** What it is called, with plain words as long as nobody has said it. */
    public Department now() {
        return find().orElse(Department.UNNAMED);
    }

    /** Empty before it is set up. */
    public Optional<Department> find() {
        return registers.kept("department", this::read);
    }

    private Optional<Department> read() {
        return database.sql("select * from department")
                .query((row, number) -> new Department(
                        row.getString("name"),
                        row.getString("above"),
                        row.getString("sign"),
                        row.getString("place"),
                        row.getString("country_line"),
                        row.getString("motto_line"),
                        row.getString("head_title"),
                        row.getString("deputy_title"),
                        row.getString("body_word"),
                        row.getString("leadership_word"),
                        row.getString("office_word")))
                .optional();
    }

    /** The engine's group of the department's head alone, who is asked when leadership has let its own time pass; no party. */
    public String headGroup() {
        String known = headGroup;
        if (known == null) {
            known = database.sql("select head_group from department")
                    .query(String.class)
                    .optional()
                    .orElse(null);
            headGroup = known;
        }
        return known == null ? HEAD_GROUP : known;
    }

    /** @param headGroup kept where one stands already: open tasks are offered to it */
    public void keep(Department department, String headGroup) {
        database.sql("""
                        insert into department (name, above, sign, place, country_line, motto_line, head_title,
                            deputy_title, body_word, leadership_word, office_word, head_group, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        on conflict (one) do update set name = excluded.name, above = excluded.above,
                            sign = excluded.sign, place = excluded.place, country_line = excluded.country_line,
                            motto_line = excluded.motto_line, head_title = excluded.head_title,
                            deputy_title = excluded.deputy_title, body_word = excluded.body_word,
                            leadership_word = excluded.leadership_word, office_word = excluded.office_word,
                            version = department.version + 1""")
                .params(department.name(), department.above(), department.sign(), department.place())
                .params(department.countryLine(), department.mottoLine(), department.headTitle())
                .params(department.deputyTitle(), department.bodyWord(), department.leadershipWord())
                .params(department.officeWord(), headGroup)
                .update();
    }
}
