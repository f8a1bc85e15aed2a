package vn.dieuphoi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.access.password.PasswordDesk;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.answer.AnswerLinkDesk;
import vn.dieuphoi.coordination.answer.AnswerLinkOrder;
import vn.dieuphoi.evidence.SampleFiles;
import vn.dieuphoi.plan.reading.Typeset;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.worklist.process.TaskActs;

/**
 * Every page of ours, by the application's own mappings, so that none that is added later is left out: without a fault
 * for whoever cannot see or point, at a desk and on a phone, by day and by night, and nothing beyond the edge. A page is
 * looked at where a link of another page leads to it, in a spring in which nobody acts.
 */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTest {

    /** Whose pages are gone through for links, and who opens a page: the first that gets in. */
    private static final List<String> PEOPLE = List.of("gdnn.truong", "giamdoc", "quantri", "vanthu", "stttt");

    /** Pages that need more than a quiet spring, and why; no other may be left out. */
    private static final Map<String, String> NOT_HERE = Map.of(
            "/ke-hoach/moi/{reading}", "stands only while a document is being read, then leads to the draft",
            "/login/ma", "between the password and the code of whoever has a second step",
            "/chuyen-nam/danh-sach", "a list to sign of a year that ends",
            "/chuyen-nam/y-kien", "a question of a year that ends",
            "/mo-hinh/bo/{set}", "files that somebody has handed in",
            "/mo-hinh/lan/{act}", "models that somebody has applied",
            "/mo-hinh/lan/{act}/lay-lai", "models that somebody has applied",
            "/mo-hinh/{process}/chuyen", "asked by the form of a model of which two versions run");

    /** The same pages in the states in which they look otherwise. */
    private static final Map<String, String> OTHER_STATES = Map.of(
            "/viec?cua=phong&sap=muc", "gdnn.truong",
            "/viec?muc=99", "gdnn.truong",
            "/viec/lich?cua=phong&xem=tuan&ngay=2023-03-31", "gdnn.truong",
            "/tim?q=dao+tao", "gdnn.truong",
            "/tim?q=khongcogi", "gdnn.truong",
            "/bang?gom=office", "giamdoc",
            "/bang/viec?loai=LATE", "giamdoc",
            "/viec", "giamdoc",
            "/", "khtc.truong",
            "/viec/khong-co", "stttt");

    private static final List<String> OUTSIDE = List.of("SYT", "SXD", "SKHDT", "SGDDT", "BQLKCN", "STTTT", "SCT");

    /** Of links of one mapping so many are tried until one opens. */
    private static final int ALIKE = 12;

    private static final String STRANGER = "";

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Path PAPER = Path.of("src/test/resources/adoption/ke-hoach-90-ngay.txt");

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    PasswordDesk passwords;

    @Autowired
    AnswerLinkDesk links;

    @Autowired
    WorkRegister register;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService running;

    @Autowired
    TaskActs acts;

    @Autowired
    JdbcClient database;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, WebSession> sessions = new LinkedHashMap<>();
    private final Map<String, Person> people = new HashMap<>();

    private String reported = "";
    private String axe = "";

    @AfterEach
    void standUp() {
        people.values().forEach(Person::close);
    }

    @Test
    @Order(1)
    void thePagesOfEveryDayHaveNone() throws IOException {
        axe = new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 2)));

        List<String> faults = new ArrayList<>();
        for (String address : List.of("/viec", "/viec/tien-do", "/muc/2023-3.4")) {
            faults.addAll(faults(new Seen(address, "gdnn.truong")));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    @Tag("long")
    @Order(2)
    void noPageHasAFaultOfAccessAtEitherWidthByDayAndByNight() throws IOException {
        steps.advanceTo(LocalDateTime.parse("2023-04-03T09:00")
                .atZone(HoChiMinhTime.ZONE)
                .toInstant());
        PEOPLE.forEach(person -> sessions.put(person, WebSession.signedIn(port, person)));
        sessions.put(STRANGER, new WebSession(port));
        aPlanIsHandedIn();

        workIsGivenReportedAndProven();

        axe = new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        Map<String, Seen> pages = pages();

        assertThat(pages.keySet()).as("mapped, and no page of it was opened").containsAll(wanted().keySet());
        List<Seen> looked = new ArrayList<>(new LinkedHashSet<>(pages.values()));
        Seen notice = pages.get("/bang/phieu");
        looked.add(new Seen(notice.address() + "&loai=STOP", notice.person()));
        OTHER_STATES.forEach((path, person) -> looked.add(new Seen(path, person)));
        assertThat(looked).hasSizeGreaterThan(60);
        List<String> faults = new ArrayList<>();
        looked.stream().sorted(Comparator.comparing(Seen::person)).forEach(page -> faults.addAll(faults(page)));
        assertThat(faults).as("in %d pages", looked.size()).isEmpty();
    }

    private void aPlanIsHandedIn() throws IOException {
        WebSession lead = sessions.get("gdnn.truong");
        String reading = WebSession.location(
                lead.uploadOnce("/ke-hoach/moi", "/ke-hoach/moi", "ke-hoach.docx", Typeset.docx(PAPER)));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> reading.contains("/nhap/")
                        || WebSession.location(lead.get(reading.substring(reading.indexOf("/ke-hoach"))))
                                .contains("/nhap/"));
    }

    private void workIsGivenReportedAndProven() {
        WebSession lead = sessions.get("gdnn.truong");
        lead.postForm(
                "/giao-viec/moi",
                "/giao-viec/moi",
                Map.of("don-vi", "GDNN", "noi-dung", "Rà soát trụ sở", "han", "28/04/2023"));
        lead.upload("/minh-chung?ma=2023-3.4", "/minh-chung", "2023-3.4", "bien-ban.pdf", SampleFiles.PDF);
        Task round = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_reportProgress")
                .taskCandidateGroup("GDNN")
                .listPage(0, 1)
                .get(0);
        reported = String.valueOf(running.createProcessInstanceQuery()
                .processInstanceId(round.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
        acts.handIn(round.getId(), Map.of("percent", 10, "progress", "Đã họp."), "gdnn.truong", Set.of("GDNN"));
        steps.settle();
    }

    private List<String> faults(Seen seen) {
        Person person = people.computeIfAbsent(seen.person(), this::seated);
        Page page = person.page();
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1366, 390)) {
            page.setViewportSize(width, width == 390 ? 844 : 768);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            person.open(seen.address());
            if (page.locator("#task").count() > 0) {
                page.locator("#task[data-ready]").waitFor();
            }
            page.evaluate(axe);
            faults.addAll(found(page, "{}", seen + " " + width));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            // What a page is built of is the same by night.
            faults.addAll(found(page, "{ runOnly: ['color-contrast'] }", seen + " " + width + " by night"));
            if ((int) page.evaluate("() => document.documentElement.scrollWidth") > width) {
                faults.add(seen + " " + width + " wider than the window");
            }
        }
        return faults;
    }

    /** In the page as it stands: the library's own runner opens a page of its own for every look, of which there are hundreds. */
    private static List<String> found(Page page, String options, String where) {
        return ((List<?>)
                        page.evaluate(
                                "async () => (await axe.run(document, { resultTypes: ['violations'], ..." + options
                                        + " })).violations.map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.html))"))
                .stream().map(fault -> where + " " + fault).toList();
    }

    private Person seated(String name) {
        Person person = Person.at(port);
        if (!name.equals(STRANGER)) {
            person.signIn(name, WebSession.PASSWORD);
        }
        return person;
    }

    /** By mapping; pages to which no link leads are asked for by what {@link #unlinked()} knows. */
    private Map<String, Seen> pages() {
        Map<String, Wanted> wanted = wanted();
        List<String> unlinked = unlinked();
        Map<String, Seen> found = new LinkedHashMap<>();
        sessions.forEach((person, session) -> {
            Map<String, Integer> tried = new HashMap<>();
            Set<String> known = new HashSet<>();
            Deque<String> left = new ArrayDeque<>();
            wanted.keySet().stream().filter(path -> !path.contains("{")).forEach(left::add);
            left.addAll(unlinked);
            while (!left.isEmpty()) {
                String address = left.remove();
                String mapping = mappingOf(address, wanted);
                if (mapping.isEmpty()
                        || !known.add(address)
                        || found.containsKey(mapping) && tried.getOrDefault(mapping, 0) > 0
                        || tried.merge(mapping, 1, Integer::sum) > ALIKE) {
                    continue;
                }
                HttpResponse<String> answer = session.page(address);
                boolean page = answer.statusCode() == 200
                        && answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("text/html");
                boolean leadsOn = answer.statusCode() == 302
                        && !mapping.contains("{")
                        && !WebSession.location(answer).contains("/login");
                if (page || leadsOn) {
                    found.putIfAbsent(mapping, new Seen(address, person));
                    Matcher links = LINK.matcher(answer.body());
                    while (links.find()) {
                        left.add(HtmlUtils.htmlUnescape(links.group(1)));
                    }
                }
            }
        });
        return found;
    }

    private String lateRequest() {
        return database.sql("select key from notice where key like '%>%' order by key limit 1")
                .query(String.class)
                .single();
    }

    /** What a letter or a form leads to, and no link of a page. */
    private List<String> unlinked() {
        CoordinationRequest request = register.ofPlan(PlanId.ofYear(2023)).stream()
                .flatMap(item -> coordination.requestsOf(item.key()).stream())
                .filter(one -> !one.state().closed())
                .filter(one -> OUTSIDE.contains(one.party().value()))
                .findFirst()
                .orElseThrow();
        AnswerLinkOrder order = new AnswerLinkOrder("Bà Nguyễn Thị Lan", LocalDate.of(2023, 4, 14));
        return List.of(
                "/mat-khau/" + passwords.link("ldvl.cv1", Actor.of("quantri")).value(),
                links.issue(request.key(), order, true, Actor.of("vanthu")).path(),
                "/ke-hoach/2023/so-sanh?tu=0&den=0",
                "/minh-chung?ma=2023-3.4",
                "/de-nghi/moi?muc=2023-3.4",
                "/muc/" + reported.replace("@", "/thang/"),
                "/bang/rut?ma=" + URLEncoder.encode(lateRequest(), StandardCharsets.UTF_8));
    }

    /** The most particular one that the address is of; empty where none is. */
    private static String mappingOf(String address, Map<String, Wanted> wanted) {
        String path = address.replaceFirst("\\?.*", "");
        PathContainer parsed = PathContainer.parsePath(path);
        return wanted.entrySet().stream()
                .filter(one -> one.getValue().pattern().matches(parsed))
                .filter(one ->
                        one.getValue().params().stream().allMatch(name -> address.matches(".*[?&]" + name + "=.*")))
                .min(Map.Entry.comparingByValue(Comparator.comparing(Wanted::pattern)
                        .thenComparing(one -> -one.params().size())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Map<String, Wanted> wanted() {
        Map<String, Wanted> wanted = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isPage(handler) && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                List<String> params = mapping.getParamsCondition().getExpressions().stream()
                        .filter(one -> !one.isNegated())
                        .map(one -> one.getName())
                        .toList();
                mapping.getPatternValues().stream()
                        .filter(path -> !NOT_HERE.containsKey(path))
                        .forEach(path -> wanted.put(
                                path + (params.isEmpty() ? "" : "?" + params),
                                new Wanted(PathPatternParser.defaultInstance.parse(path), params)));
            }
        });
        return wanted;
    }

    private static boolean isPage(HandlerMethod handler) {
        Class<?> answered = handler.getReturnType().getParameterType();
        return handler.getBeanType().getName().startsWith("vn.dieuphoi.")
                && (answered == String.class || answered == ModelAndView.class)
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
    }

    private record Wanted(PathPattern pattern, List<String> params) {}

    private record Seen(String address, String person) {

        @Override
        public String toString() {
            return address + " (" + (person.isEmpty() ? "không đăng nhập" : person) + ")";
        }
    }
}
