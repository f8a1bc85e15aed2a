package vn.dieuphoi.worklist.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;

/** One field on every page for all that one may see. */
@Controller
class SearchPage {

    private static final int EACH = 8;

    private final List<Findable> kinds;
    private final PersonRegister people;
    private final PartyRegister parties;

    SearchPage(List<Findable> kinds, PersonRegister people, PartyRegister parties) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparingInt(Findable::place)).toList();
        this.people = people;
        this.parties = parties;
    }

    @GetMapping("/tim")
    String find(@RequestParam(name = "q", defaultValue = "") String typed, Authentication login, Model model) {
        SoughtWords sought = SoughtWords.of(typed);
        Map<String, List<Findable.Found>> found = new LinkedHashMap<>();
        if (!sought.isEmpty()) {
            Findable.Looker looker = looker(login);
            for (Findable kind : kinds) {
                List<Findable.Found> some = kind.find(sought, looker, EACH);
                if (!some.isEmpty()) {
                    found.put(kind.heading(), some);
                }
            }
        }
        model.addAttribute("sought", sought.typed());
        model.addAttribute("found", found);
        model.addAttribute("count", found.values().stream().mapToInt(List::size).sum());
        return "search";
    }

    private Findable.Looker looker(Authentication login) {
        boolean administrator =
                login.getAuthorities().stream().anyMatch(one -> "ROLE_ADMIN".equals(one.getAuthority()));
        Set<PartyCode> offices = people.actsFor(login.getName());
        return new Findable.Looker(
                login.getName(),
                login.getPrincipal() instanceof SignedIn person ? person.groups() : List.of(),
                administrator || !offices.stream().allMatch(parties::isOutside),
                administrator);
    }
}
