package vn.dieuphoi.coordination.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.KeyedPage;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.FurtherRequest;
import vn.dieuphoi.coordination.PartnerChoice;
import vn.dieuphoi.coordination.Partners;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestKind;
import vn.dieuphoi.coordination.draft.DraftLines;
import vn.dieuphoi.coordination.draft.RequestDrafts;
import vn.dieuphoi.coordination.draft.TypedRequest;
import vn.dieuphoi.coordination.sent.SentGroup;
import vn.dieuphoi.coordination.sent.SentRequests;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.absence.AwayParties;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Where a lead, or leadership, sends further requests of a running piece of work. */
@Controller
class FurtherRequestController {

    private static final int MOST_TAKEN_BACK = 200;

    private static final int MOST_LISTS = 5;
    private static final int NAMED = 3;

    /** So far ahead the page knows days off while one types. */
    private static final int DAYS_AHEAD = 400;

    private final Reader reader;
    private final RequestActions actions;
    private final CoordinationDesk desk;
    private final Partners partners;
    private final SentRequests sent;
    private final PartyRegister parties;
    private final WorkRegister register;
    private final PlanRegister plans;
    private final EvidenceDesk evidence;
    private final RequestDrafts drafts;
    private final DraftLines lines;
    private final RequestWords words;
    private final AwayParties away;
    private final WorkingDays workingDays;
    private final Clock clock;

    FurtherRequestController(
            Reader reader,
            RequestActions actions,
            CoordinationDesk desk,
            Partners partners,
            SentRequests sent,
            PartyRegister parties,
            WorkRegister register,
            PlanRegister plans,
            EvidenceDesk evidence,
            RequestDrafts drafts,
            DraftLines lines,
            RequestWords words,
            AwayParties away,
            WorkingDays workingDays,
            Clock clock) {
        this.reader = reader;
        this.actions = actions;
        this.desk = desk;
        this.partners = partners;
        this.sent = sent;
        this.parties = parties;
        this.register = register;
        this.plans = plans;
        this.evidence = evidence;
        this.drafts = drafts;
        this.lines = lines;
        this.words = words;
        this.away = away;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @GetMapping("/de-nghi/moi")
    String form(
            @RequestParam String muc,
            @RequestParam(name = "nhu", defaultValue = "") String like,
            @RequestParam(name = "nhap", defaultValue = "") String begun,
            Authentication login,
            Model model) {
        WorkItem work = work(muc, login);
        Optional<TypedRequest> draft = TypedRequest.form(begun)
                .flatMap(form -> drafts.find(form, login.getName()))
                .filter(one -> one.workItem().equals(work.key()))
                .map(TypedRequest::of);
        if (draft.isPresent()) {
            model.addAttribute("kept", true);
            return again(work, draft.get(), login, model);
        }
        if (!begun.isEmpty()) {
            model.addAttribute("refused", "Bản nháp này không còn: đã gửi hoặc đã bỏ.");
        }
        String newForm = UUID.randomUUID().toString();
        List<String> chosen = earlier(work.lead())
                .filter(one -> one.key().equals(like))
                .findFirst()
                .map(Earlier::addresses)
                .orElse(List.of());
        show(work, new TypedRequest(muc, chosen, null, null, null, null, newForm, null), login, model);
        return "further-request";
    }

    @PostMapping("/de-nghi/moi")
    String send(
            @ModelAttribute("typed") TypedRequest typed,
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        WorkItem work = work(typed.muc(), login);
        List<RequestKey> sent = new ArrayList<>();
        String moved;
        try {
            boolean byLeadership = byLeadership(login);
            PartyCode actsFor = byLeadership ? parties.leadership().code() : work.lead();
            LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
            LocalDate lastDay = plans.lastDay(work.key().plan(), today);
            FurtherRequest order = typed.order(work.key(), lastDay);
            Actor actor = reader.actorFor(login, actsFor);
            evidence.storeForAll(uploads(files), actor, () -> {
                sent.addAll(actions.ask(order, byLeadership, actor));
                typed.form().ifPresent(form -> drafts.sent(form, login.getName()));
                return sent.stream().map(RequestKey::subject).toList();
            });
            moved = moved(order.dueOn());
        } catch (Refused refused) {
            show(work, typed, login, model);
            model.addAttribute(
                    "refused",
                    refused.getMessage() + (chosen(files).isEmpty() ? "" : " Tệp gửi kèm cần được chọn lại."));
            return "further-request";
        }
        next.addFlashAttribute(
                "done", sent.isEmpty() ? "Đề nghị này đã được gửi rồi." : "Đã gửi: " + names(sent) + "." + moved);
        if (!sent.isEmpty()) {
            next.addFlashAttribute(
                    "undo",
                    new Undo(
                            "/de-nghi/thoi",
                            sent.stream().map(RequestKey::value).toList()));
        }
        if (sent.size() == 1) {
            return KeyedPage.backTo("/de-nghi", sent.get(0).value());
        }
        return "redirect:/muc/" + work.key();
    }

    /** What is asked for a day off is asked for the working day before, and whoever asks reads it. */
    private String moved(@Nullable LocalDate dueOn) {
        return dueOn == null || workingDays.isWorkingDay(dueOn)
                ? ""
                : " %s là ngày nghỉ nên hạn trả lời là %s."
                        .formatted(TypedDate.shown(dueOn), TypedDate.shown(workingDays.onOrBefore(dueOn)));
    }

    private static List<EvidenceDesk.Upload> uploads(@Nullable List<MultipartFile> files) {
        List<MultipartFile> chosen = chosen(files);
        EvidenceDesk.requireFew(chosen.size());
        return chosen.stream()
                .map(file -> new EvidenceDesk.Upload(String.valueOf(file.getOriginalFilename()), file))
                .toList();
    }

    /** A browser sends a field without a file as one without a name. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return Stream.ofNullable(files)
                .flatMap(List::stream)
                .filter(file -> !String.valueOf(file.getOriginalFilename()).isBlank())
                .toList();
    }

    /**
     * What the page that says it is done offers to take back.
     *
     * @param keys what the address is sent under the name {@code ma}
     */
    record Undo(String address, List<String> keys) implements java.io.Serializable {

        Undo {
            keys = List.copyOf(keys);
        }
    }

    /** Takes back what was just sent and nobody has answered; the work's people read why. */
    @PostMapping("/de-nghi/thoi")
    String takeBack(@RequestParam("ma") List<String> keys, Authentication login, RedirectAttributes next) {
        List<String> gone = new ArrayList<>();
        List<String> stayed = new ArrayList<>();
        String page = "/de-nghi/da-gui";
        for (String key : keys.stream().distinct().limit(MOST_TAKEN_BACK).toList()) {
            CoordinationRequest request = reader.request(key, login);
            WorkItem work = work(request.workItem().value(), login);
            page = "/muc/" + work.key();
            PartyCode actsFor = byLeadership(login) ? parties.leadership().code() : work.lead();
            try {
                if (request.state() != CoordinationRequest.State.SENT) {
                    throw new Refused("đã có bước tiếp theo; muốn rút thì mở đề nghị và ghi lý do.");
                }
                actions.withdraw(request.key(), "Gửi nhầm, thu lại ngay.", reader.actorFor(login, actsFor));
                gone.add(request.partyName());
            } catch (Refused refused) {
                stayed.add(request.partyName() + ": " + refused.getMessage());
            }
        }
        if (!gone.isEmpty()) {
            next.addFlashAttribute("done", "Đã thu lại đề nghị gửi " + String.join(", ", gone) + ".");
        }
        if (!stayed.isEmpty()) {
            next.addFlashAttribute("refused", "Chưa thu lại được: " + String.join("; ", stayed));
        }
        return "redirect:" + page;
    }

    /**
     * Receivers of an earlier question, to be chosen again.
     *
     * @param key of the first of its requests
     */
    record Earlier(String key, List<String> addresses, List<String> names) {

        /** "3 nơi: Sở Xây dựng, Sở Y tế, Sở Công Thương", of many the first. */
        public String words() {
            return names.size() + " nơi: " + names.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (names.size() > NAMED ? ", …" : "");
        }
    }

    /** Of questions to several that the office has open, each list of receivers once. */
    private Stream<Earlier> earlier(PartyCode lead) {
        Map<List<String>, Earlier> lists = new LinkedHashMap<>();
        for (SentGroup group : sent.open(Set.of(lead))) {
            List<String> addresses = group.lines().stream()
                    .map(line -> line.key().replaceFirst("^[^>]+>", "").replaceFirst("~\\d+$", ""))
                    .distinct()
                    .sorted()
                    .toList();
            if (addresses.size() > 1) {
                lists.putIfAbsent(
                        addresses,
                        new Earlier(
                                group.key().value(),
                                addresses,
                                group.lines().stream()
                                        .map(line -> line.request().partyName())
                                        .distinct()
                                        .toList()));
            }
        }
        return lists.values().stream().limit(MOST_LISTS);
    }

    private String names(List<RequestKey> sent) {
        return sent.stream().map(key -> desk.request(key).partyName()).collect(Collectors.joining(", "));
    }

    private void show(WorkItem work, TypedRequest typed, Authentication login, Model model) {
        boolean byLeadership = byLeadership(login);
        Map<String, List<PartnerChoice>> choices = partners.choices(work.key(), work.lead(), byLeadership).stream()
                .collect(Collectors.groupingBy(PartnerChoice::group, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("work", work);
        model.addAttribute("ended", work.closedAt().isPresent());
        model.addAttribute("typed", typed);
        model.addAttribute("earlier", earlier(work.lead()).toList());
        model.addAttribute("kinds", RequestKind.values());
        model.addAttribute("choices", choices);
        model.addAttribute("open", unfolded(choices, typed.donVi()));
        model.addAttribute("closed", partners.listIsClosed(work.key()));
        model.addAttribute("byLeadership", byLeadership);
        model.addAttribute("away", away.today());
        model.addAttribute("words", words);
        model.addAttribute(
                "drafts",
                lines.of(drafts.of(login.getName()).stream()
                        .filter(one -> one.workItem().equals(work.key())
                                && !one.form().toString().equals(typed.phieu()))
                        .toList()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        model.addAttribute(
                "unusualDays",
                workingDays.unusual(today, today.plusDays(DAYS_AHEAD)).stream()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(" ")));
        model.addAttribute("endings", evidence.acceptedEndings());
        model.addAttribute("largest", evidence.largest());
        model.addAttribute("mostFiles", EvidenceDesk.MOST_AT_ONCE);
    }

    /** The first list, and those in which something was chosen. */
    private static Set<String> unfolded(Map<String, List<PartnerChoice>> choices, @Nullable List<String> chosen) {
        Set<String> open = choices.keySet().stream().limit(1).collect(Collectors.toSet());
        choices.forEach((group, all) -> {
            if (chosen != null && all.stream().anyMatch(choice -> chosen.contains(choice.address()))) {
                open.add(group);
            }
        });
        return open;
    }

    private boolean byLeadership(Authentication login) {
        return parties.leadershipIn(reader.offices(login));
    }

    /** The form with what was typed. */
    String again(WorkItem work, TypedRequest typed, Authentication login, Model model) {
        show(work, typed, login, model);
        return "further-request";
    }

    /** Only the lead and leadership ask; to everybody else the page does not exist. */
    WorkItem work(@Nullable String key, Authentication login) {
        WorkItem work = find(key == null ? "" : key);
        PartyCode lead = work.lead();
        if (!reader.offices(login).contains(lead) && !byLeadership(login)) {
            throw NotTheirs.hidden();
        }
        return work;
    }

    private WorkItem find(String key) {
        try {
            return register.find(new WorkKey(key)).orElseThrow(Reader::unknown);
        } catch (IllegalArgumentException noKey) {
            throw Reader.unknown();
        }
    }
}
