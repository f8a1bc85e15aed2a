package vn.dieuphoi.board.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.KeyedPage;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Subject;
import vn.dieuphoi.board.ItemBoard;
import vn.dieuphoi.board.ItemView;
import vn.dieuphoi.coordination.RequestBoard;
import vn.dieuphoi.engine.look.ModelTexts;
import vn.dieuphoi.engine.look.WaitingWork;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.evidence.EvidenceAccess;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.History;
import vn.dieuphoi.work.process.day.OwnDayDesk;
import vn.dieuphoi.work.round.CorrectionDesk;

/** The page of one plan item or task outside the plan, for its lead, leadership and the standing office. */
@Controller
class ItemController {

    /** Lines of the history on the page itself. */
    private static final int RECENT = 8;

    private final ItemBoard board;
    private final ModelTexts models;
    private final WaitingWork waiting;
    private final RequestBoard requests;
    private final EvidenceDesk evidence;
    private final EvidenceAccess access;
    private final History history;
    private final HistoryWords historyWords;
    private final CorrectionDesk corrections;
    private final OwnDayDesk days;
    private final Viewers viewers;
    private final BoardWords words;
    private final Obligations obligations;

    ItemController(
            ItemBoard board,
            ModelTexts models,
            WaitingWork waiting,
            RequestBoard requests,
            EvidenceDesk evidence,
            EvidenceAccess access,
            History history,
            HistoryWords historyWords,
            CorrectionDesk corrections,
            OwnDayDesk days,
            Viewers viewers,
            BoardWords words,
            Obligations obligations) {
        this.corrections = corrections;
        this.history = history;
        this.historyWords = historyWords;
        this.requests = requests;
        this.evidence = evidence;
        this.access = access;
        this.board = board;
        this.models = models;
        this.waiting = waiting;
        this.days = days;
        this.viewers = viewers;
        this.words = words;
        this.obligations = obligations;
    }

    /** Notices of several kinds lead here; whoever is only asked in it is led on to what is asked. */
    @GetMapping("/muc/{key}")
    String item(@PathVariable String key, Authentication login, Model model) {
        ItemView item = find(key, login);
        if (!viewers.readable(login).test(item.work())) {
            return requests.askedIn(item.work().key(), viewers.offices(login))
                    .map(own -> KeyedPage.backTo("/de-nghi", own.value()))
                    .orElseThrow(NotTheirs::forbidden);
        }
        model.addAttribute("item", item);
        model.addAttribute("work", item.work());
        model.addAttribute("readable", viewers.readable(login));
        model.addAttribute("words", words);
        model.addAttribute(
                "noticeLabels",
                obligations.labels(item.notices().stream().map(Notice::subject).toList()));
        model.addAttribute("requests", requests.of(item.work().key(), viewers.offices(login)));
        model.addAttribute(
                "recent", historyWords.of(history.read(new History.Question(key, null, null, false), 1, RECENT)));
        model.addAttribute("files", evidence.ofWork(item.work().key()));
        model.addAttribute(
                "mayCorrectMonths",
                corrections.open(item.work().key())
                        && corrections.mayCorrect(item.work().key(), login.getName()));
        model.addAttribute("maySetDays", days.maySet(item.work().key(), login.getName()));
        model.addAttribute("mayAddFiles", access.mayAdd(Subject.of(key), login.getName()));
        return "item";
    }

    @GetMapping(path = "/muc/{key}/mo-hinh", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String key, Authentication login) {
        return models.ofInstance(view(key, login).work().processInstance()).orElseThrow(ItemController::unknown);
    }

    @GetMapping("/muc/{key}/vi-tri")
    @ResponseBody
    Map<String, Integer> standingAt(@PathVariable String key, Authentication login) {
        return waiting.piecesOf(view(key, login).work().processInstance());
    }

    private ItemView view(String key, Authentication login) {
        ItemView item = find(key, login);
        if (!viewers.readable(login).test(item.work())) {
            throw NotTheirs.forbidden();
        }
        return item;
    }

    private ItemView find(String key, Authentication login) {
        try {
            return board.find(new WorkKey(key), viewers.viewer(login)).orElseThrow(ItemController::unknown);
        } catch (IllegalArgumentException noKey) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
