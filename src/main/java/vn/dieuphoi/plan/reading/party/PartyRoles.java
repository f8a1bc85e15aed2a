package vn.dieuphoi.plan.reading.party;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftRole;
import vn.dieuphoi.plan.reading.fact.Fact;

/** Writes mentioned parties down: by code where the register knows them, else by name. */
public final class PartyRoles {

    private final PartyReading parties;

    public PartyRoles(PartyReading parties) {
        this.parties = parties;
    }

    private KnownParties.@Nullable Known known(String name) {
        KnownParties.Known known = parties.register().find(name);
        int of = name.lastIndexOf(" thuộc ");
        return known != null || of < 0 ? known : parties.register().find(name.substring(of + 7));
    }

    /** Whether the register says that the party stands outside the department. */
    public boolean outside(DraftRole role) {
        KnownParties.Known known = parties.register().byCode(role.party().text());
        return known != null && known.outside();
    }

    /** Whether the register says that it is one of the department's own. */
    public boolean inside(DraftRole role) {
        KnownParties.Known known = parties.register().byCode(role.party().text());
        return known != null && !known.outside();
    }

    /** Each party once. */
    public List<DraftRole> of(List<PartyMention> mentions, String reason) {
        List<DraftRole> roles = new ArrayList<>();
        for (PartyMention mention : mentions) {
            KnownParties.Known known = known(mention.name());
            Object value = known == null ? mention.name() : known.code();
            String doubt = known == null ? mention.doubt() : null;
            Fact party = Fact.of(value, mention.words(), doubt == null, doubt == null ? reason : reason + "; " + doubt);
            Fact scope = mention.scope() == null ? null : Fact.words(mention.scope(), "phần việc ghi sau tên");
            boolean twice =
                    roles.stream().anyMatch(role -> role.party().text().equalsIgnoreCase(String.valueOf(value)));
            if (!twice) {
                roles.add(new DraftRole(party, scope, PartySets.holds(mention.name())));
            }
        }
        return roles;
    }
}
