package vn.dieuphoi.office.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.lists.KeptList;
import vn.dieuphoi.lists.KeptLists;
import vn.dieuphoi.lists.ListFaults;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyDesk;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Spelling;

/**
 * Where administrators bring in a list of offices, outside bodies and sets. A line with a fault is told and left out; it
 * never holds the good ones back.
 */
@Service
@Transactional
public class PartyListDesk {

    private static final String LIST = "parties";

    private final PartyRegister parties;
    private final PartyDesk desk;
    private final KeptLists lists;

    PartyListDesk(PartyRegister parties, PartyDesk desk, KeptLists lists) {
        this.parties = parties;
        this.desk = desk;
        this.lists = lists;
    }

    /**
     * A list as it would be taken.
     *
     * @param faults of the lines that are left out, each with what to do
     */
    public record Look(List<PartyEntry> taken, List<String> faults) {}

    @Transactional(readOnly = true)
    public Look look(PartySheet sheet) {
        ListFaults faults = sheet.faults().copy();
        Map<String, Integer> above = new HashMap<>();
        List<PartyEntry> taken = new ArrayList<>();
        for (PartySheet.Line line : sheet.lines()) {
            PartyEntry entry = line.entry();
            if (entry == null) {
                continue;
            }
            String fault = fault(entry, above);
            if (fault == null) {
                names(entry).forEach(name -> above.put(name, line.row().line()));
                taken.add(entry);
            } else {
                faults.add(line.row(), PartySheet.NAME, fault);
            }
        }
        return new Look(taken, faults.sentences());
    }

    private @Nullable String fault(PartyEntry entry, Map<String, Integer> above) {
        if (parties.find(entry.code()).isPresent()) {
            return "mã " + entry.code() + " đã dùng; nếu là đơn vị khác, hãy ghi mã khác ở cột Mã.";
        }
        for (String name : names(entry)) {
            Integer line = above.get(name);
            if (line != null) {
                return "trùng tên gọi, viết tắt hoặc mã với dòng " + line
                        + "; nếu là một đơn vị, ghi tên này vào cột “Cách viết khác” của dòng đó; nếu là hai, ghi Mã và"
                        + " Viết tắt khác nhau.";
            }
            Party known = parties.byAlias(name).orElse(null);
            if (known != null) {
                return "tên gọi này đang chỉ " + known.name() + "; nếu là một đơn vị thì bỏ dòng này.";
            }
        }
        return null;
    }

    private static Set<String> names(PartyEntry entry) {
        Set<String> names = new TreeSet<>(entry.naming().spellings());
        names.add(new Spelling(entry.code().value()).key());
        entry.spellings().forEach(spelling -> names.add(new Spelling(spelling).key()));
        return names;
    }

    /**
     * Keeps a list that was looked at until it is taken.
     *
     * @return names it for {@link #takeKept}
     */
    public String keep(String name, byte[] content, Actor actor) {
        return lists.keep(LIST, actor.person(), new KeptList(name, "", content));
    }

    /**
     * Takes the good lines of what was kept, once.
     *
     * @return how many parties were founded
     */
    public int takeKept(String token, Actor actor) {
        Look look = look(PartySheet.read(lists.take(LIST, actor.person(), token).content()));
        for (PartyEntry entry : look.taken()) {
            desk.found(entry.code(), entry.kind(), entry.outside(), entry.naming(), actor);
            entry.spellings().forEach(spelling -> desk.know(entry.code(), spelling, actor));
            if (!entry.members().isEmpty()) {
                desk.addMembers(entry.code(), String.join("\n", entry.members()), actor);
            }
        }
        return look.taken().size();
    }
}
