package vn.dieuphoi.office.department;

/** The department has other names, or another office holds a duty: groups, rights and lists that follow from it follow now. */
public record DepartmentChanged() {}
