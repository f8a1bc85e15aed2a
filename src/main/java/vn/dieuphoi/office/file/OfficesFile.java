package vn.dieuphoi.office.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.Spelling;
import vn.dieuphoi.office.charge.Charge;
import vn.dieuphoi.office.department.Department;

/**
 * The content of {@code plans/offices.yaml}.
 *
 * @param headGroup the engine's group of the department's head alone
 * @param charges who helps with the papers of the whole department, by code
 */
public record OfficesFile(
        Department department,
        String headGroup,
        String leadership,
        String standingOffice,
        Map<Charge, String> charges,
        List<Entry> parties) {

    public @Nullable PartyDuty dutyOf(PartyCode code) {
        if (code.value().equals(leadership)) {
            return PartyDuty.LEADERSHIP;
        }
        return code.value().equals(standingOffice) ? PartyDuty.STANDING_OFFICE : null;
    }

    public record Entry(
            PartyCode code,
            String name,
            String shortName,
            String abbreviation,
            PartyKind kind,
            boolean outside,
            List<String> aliases,
            List<String> members) {

        @JsonCreator
        static Entry of(
                String code,
                String name,
                @Nullable String shortName,
                String abbreviation,
                PartyKind kind,
                boolean outside,
                @Nullable List<String> aliases,
                @Nullable List<String> members) {
            return new Entry(
                    new PartyCode(code),
                    name,
                    shortName == null ? name : shortName,
                    abbreviation,
                    kind,
                    outside || kind == PartyKind.OUTSIDE,
                    aliases == null ? List.of() : aliases,
                    members == null ? List.of() : members);
        }

        public List<Spelling> spellings() {
            return Stream.concat(Stream.of(code.value(), name, shortName, abbreviation), aliases.stream())
                    .map(Spelling::new)
                    .toList();
        }
    }
}
