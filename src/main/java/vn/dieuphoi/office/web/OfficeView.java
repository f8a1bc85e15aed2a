package vn.dieuphoi.office.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.ReorganisationDesk;
import vn.dieuphoi.office.head.LeadersInCharge;

/** The page of one party, which several forms lead back to. */
@Component
class OfficeView {

    private static final String NEW_CODE = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";

    private final ReorganisationDesk desk;
    private final LeadersInCharge leaders;
    private final PartyRegister parties;

    OfficeView(ReorganisationDesk desk, LeadersInCharge leaders, PartyRegister parties) {
        this.desk = desk;
        this.leaders = leaders;
        this.parties = parties;
    }

    String show(String code, Model model) {
        Party party = known(code);
        model.addAttribute("party", party);
        model.addAttribute("isSet", party.kind() == PartyKind.SET);
        model.addAttribute("members", parties.members(party.code()));
        model.addAttribute("items", desk.ledBy(party.code()));
        model.addAttribute("leaders", hasLeader(party) ? leaders.leaders() : List.of());
        model.addAttribute("inCharge", leaders.of(party.code()).map(Person::id).orElse(""));
        model.addAttribute(
                "others",
                parties.all().stream()
                        .filter(other ->
                                other.kind() == party.kind() && !other.code().equals(party.code()))
                        .toList());
        return "office";
    }

    /** Does it and comes back to the page, or says on it why not. */
    String change(String code, Model model, RedirectAttributes next, String done, Runnable what) {
        try {
            what.run();
            next.addFlashAttribute("done", done);
            return "redirect:/to-chuc/" + code;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return show(code, model);
        }
    }

    private Party known(String code) {
        try {
            return parties.find(new PartyCode(code)).orElseThrow(OfficeView::unknown);
        } catch (IllegalArgumentException noCode) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static PartyCode code(String text) {
        try {
            return new PartyCode(text.strip());
        } catch (IllegalArgumentException noCode) {
            throw new Refused(text.isBlank() ? "Hãy chọn đơn vị." : "Không có đơn vị mang mã “" + text.strip() + "”.");
        }
    }

    /** A code that somebody makes up: it becomes the name of a group, so it is stricter than what may be read. */
    static PartyCode newCode(String text) {
        String code = text.strip();
        if (!code.matches(NEW_CODE) || code.length() > 30) {
            throw new Refused("Mã đơn vị gồm chữ in hoa không dấu và chữ số, bắt đầu bằng chữ, nối bằng gạch dưới,"
                    + " không quá 30 ký tự (ví dụ: PDT2, UBND_XA).");
        }
        return new PartyCode(code);
    }

    private boolean hasLeader(Party party) {
        return party.kind() == PartyKind.INTERNAL && !parties.isLeadership(party.code());
    }
}
