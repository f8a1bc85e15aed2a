package vn.dieuphoi.rehearsal.result;

import java.util.Map;

/** What people call an office and each other, by code and id. */
public record Names(Map<String, String> offices, Map<String, String> people) {

    public String office(String code) {
        return offices.getOrDefault(code, code);
    }

    public String person(String id) {
        return people.getOrDefault(id, id);
    }
}
