package vn.dieuphoi.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.coordination.view.Awaited;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.worklist.Colleagues;
import vn.dieuphoi.worklist.SavedViews;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.Worklist;
import vn.dieuphoi.worklist.WorklistFilter;
import vn.dieuphoi.worklist.WorklistSort;

/** The day of whoever is signed in: what to do, for whom, until when, and one button each. */
@Controller
class WorklistPage {

    private final Worklist worklist;
    private final Colleagues colleagues;
    private final SavedViews views;
    private final Awaited awaited;
    private final PersonRegister people;
    private final ShareView shares;
    private final WorklistWords words;

    WorklistPage(
            Worklist worklist,
            Colleagues colleagues,
            SavedViews views,
            Awaited awaited,
            PersonRegister people,
            ShareView shares,
            WorklistWords words) {
        this.worklist = worklist;
        this.colleagues = colleagues;
        this.views = views;
        this.awaited = awaited;
        this.people = people;
        this.shares = shares;
        this.words = words;
    }

    @GetMapping("/viec")
    String show(
            @RequestParam(name = "cua", defaultValue = "toi") String whose,
            @RequestParam(name = "muc", defaultValue = "") String item,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "giu", defaultValue = "") String holder,
            @RequestParam(name = "cham", defaultValue = "false") boolean late,
            @RequestParam(name = "sap", defaultValue = "han") String sort,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        WhoseWork shown = WhoseWork.read(whose);
        WorklistFilter filter = new WorklistFilter(item, kind, holder, late, WorklistSort.read(sort));
        List<Workline> lines = worklist.of(person.id(), person.groups());
        model.addAttribute("whose", shown);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "heldBy", holder.isEmpty() || holder.equals(WorklistFilter.NOBODY) ? "" : people.displayName(holder));
        model.addAttribute("view", worklist.view(person.id(), lines, shown, filter));
        model.addAttribute("words", words);
        model.addAttribute("sorts", WorklistSort.values());
        model.addAttribute("kinds", kinds(lines));
        model.addAttribute("items", items(lines));
        model.addAttribute("more", lines.size() == Worklist.MOST);
        model.addAttribute("savedViews", views.of(person.id()));
        model.addAttribute("awaited", awaited.of(people.actsFor(person.id())));
        model.addAttribute("colleagues", colleagues.of(person.id(), lines));
        model.addAttribute("usual", HandOnCall.USUAL);
        model.addAttribute("shares", shown.kind() == WhoseWork.Kind.MINE ? shares.of(person.id()) : List.of());
        model.addAttribute(
                "lateShares", shown.kind() == WhoseWork.Kind.OFFICE ? shares.lateUnder(person.id()) : List.of());
        return "worklist";
    }

    private static Map<String, String> kinds(List<Workline> lines) {
        Map<String, String> kinds = new LinkedHashMap<>();
        lines.stream()
                .map(line -> line.owed().kind())
                .distinct()
                .sorted()
                .forEach((ObligationKind kind) -> kinds.put(kind.name(), kind.label()));
        return kinds;
    }

    private static List<String> items(List<Workline> lines) {
        return lines.stream()
                .map(Workline::number)
                .filter(number -> !number.isEmpty())
                .distinct()
                .sorted(WorklistFilter::byNumber)
                .collect(Collectors.toList());
    }
}
