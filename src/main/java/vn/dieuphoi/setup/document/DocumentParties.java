package vn.dieuphoi.setup.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.PlainWords;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDesk;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Spelling;
import vn.dieuphoi.office.succession.PartyNaming;
import vn.dieuphoi.plan.reading.NamedParties;
import vn.dieuphoi.plan.reading.PlanUpload;

/** Offers the parties of a document that the register does not know, and founds or joins those that a person decides on. */
@Service
public class DocumentParties {

    private static final double ALMOST = 0.6;

    private final PartyRegister parties;
    private final PartyDesk desk;

    DocumentParties(PartyRegister parties, PartyDesk desk) {
        this.parties = parties;
        this.desk = desk;
    }

    /** What a person decided about one name: a new party, or another spelling of a known one. */
    public record Decided(
            String name, String code, PartyPlace place, List<String> spellings, Optional<PartyCode> sameAs) {}

    /** Those that no spelling of the register leads to. */
    @Transactional(readOnly = true)
    public List<OfferedParty> offered(PlanUpload upload) {
        Set<String> codes = new HashSet<>();
        List<OfferedParty> offered = new ArrayList<>();
        for (NamedParties.Named named : NamedParties.of(upload)) {
            boolean known = parties.byAlias(named.name()).isPresent()
                    || named.spellings().stream()
                            .anyMatch(one -> parties.byAlias(one).isPresent());
            if (!known) {
                offered.add(new OfferedParty(
                        free(named.code(), codes),
                        named.name(),
                        named.spellings().stream()
                                .filter(one -> !key(one).equals(key(named.name())))
                                .toList(),
                        PartyPlace.of(named.name(), named.leads()),
                        near(named.name()),
                        named.mentions()));
            }
        }
        return offered;
    }

    /**
     * All of them or none.
     *
     * @return how many were founded or joined
     * @throws Refused naming the first that cannot be
     */
    @Transactional
    public int take(List<Decided> decided, Actor by) {
        for (Decided one : decided) {
            try {
                if (one.sameAs().isPresent()) {
                    know(one.sameAs().get(), one.name(), one.spellings(), by);
                } else {
                    PartyCode code = new PartyCode(one.code().strip());
                    PartyNaming naming = new PartyNaming(one.name(), "", "", "nêu trong văn bản kế hoạch");
                    desk.found(code, one.place().kind(), one.place().outside(), naming, by);
                    know(code, "", one.spellings(), by);
                }
            } catch (NoSuchKey wrong) {
                throw new Refused("“" + one.name() + "”: mã “" + one.code()
                        + "” chưa đúng; chỉ dùng chữ in hoa không dấu, chữ số và gạch dưới, bắt đầu bằng chữ.");
            } catch (Refused refused) {
                throw new Refused("“" + one.name() + "”: " + refused.getMessage());
            }
        }
        return decided.size();
    }

    private void know(PartyCode code, String name, List<String> spellings, Actor by) {
        List<String> all = new ArrayList<>(spellings);
        if (!name.isBlank()) {
            all.add(name);
        }
        for (String spelling : all) {
            if (!key(spelling).isBlank() && parties.byAlias(spelling).isEmpty()) {
                desk.know(code, spelling, by);
            }
        }
    }

    private String free(String code, Set<String> taken) {
        String free = code;
        for (int next = 2; parties.find(new PartyCode(free)).isPresent() || !taken.add(free); next++) {
            free = code + next;
        }
        return free;
    }

    private Optional<Party> near(String name) {
        Set<String> words = words(name);
        return parties.all().stream()
                .filter(party -> alike(words, words(party.name())) >= ALMOST)
                .findFirst();
    }

    /** How many of the words of both are in both: 1 when they are the same. */
    private static double alike(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(PlainWords.of(name).split(" ")));
    }

    private static String key(String name) {
        return new Spelling(name).key();
    }
}
