package vn.dieuphoi.office.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRole;

/** The content of {@code plans/people-demo.yaml}. */
public record PeopleFile(List<Entry> people) {

    public record Entry(
            String id,
            String name,
            @Nullable PartyCode party,
            PersonRole role,
            String position,
            List<PartyCode> answersFor) {

        @JsonCreator
        static Entry of(
                String id,
                String name,
                @Nullable String party,
                PersonRole role,
                String position,
                @Nullable List<String> answersFor) {
            return new Entry(
                    id,
                    name,
                    party == null ? null : new PartyCode(party),
                    role,
                    position,
                    answersFor == null
                            ? List.of()
                            : answersFor.stream().map(PartyCode::new).toList());
        }

        /** Addresses of the reserved domain: no letter of the demonstration ever reaches anybody. */
        public String email() {
            return id + "@example.vn";
        }
    }
}
