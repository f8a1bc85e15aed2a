package vn.dieuphoi.setup.web;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.department.Department;

/** What was typed about the department, as it was typed. */
record DepartmentForm(
        @Nullable String name,
        @Nullable String above,
        @Nullable String sign,
        @Nullable String place,
        @Nullable String countryLine,
        @Nullable String mottoLine,
        @Nullable String headTitle,
        @Nullable String deputyTitle,
        @Nullable String bodyWord,
        @Nullable String leadershipWord,
        @Nullable String officeWord) {

    static DepartmentForm of(Department known) {
        return new DepartmentForm(
                known.name(),
                known.above(),
                known.sign(),
                known.place(),
                known.countryLine(),
                known.mottoLine(),
                known.headTitle(),
                known.deputyTitle(),
                known.bodyWord(),
                known.leadershipWord(),
                known.officeWord());
    }

    Department department() {
        return new Department(
                text(name),
                text(above),
                text(sign),
                text(place),
                text(countryLine),
                text(mottoLine),
                text(headTitle),
                text(deputyTitle),
                text(bodyWord),
                text(leadershipWord),
                text(officeWord));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
