package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dieuphoi.JourneyTest;

/**
 * Who gets into which part of our own pages. In the table A is an administrator, L leadership, D one of the standing
 * office's staff, K the head of another office, P an outside partner. Whoever is not named is refused at every address
 * below, by whatever method; nobody gets in without an account.
 */
@Tag("security")
@Tag("long")
@JourneyTest
class WhoOpensWhatTest {

    /** The first that an address begins with counts. */
    private static final Map<String, String> PARTS = parts("""
            /ke-hoach/moi            | AD
            /ke-hoach/nhap           | AD
            /ke-hoach                | ALDK
            /bang/chi-dao            | L
            /bang/phieu              | L
            /bang/rut                | L
            /bang                    | LD
            /thiet-lap               | A
            /to-chuc                 | A
            /nhan-su                 | A
            /lich-lam-viec           | A
            /mo-hinh                 | A
            /van-hanh                | A
            /khoi-phuc               | A
            /ket-noi                 | A
            /bao-cao/mau             | AD
            /thong-bao/hang-doi      | A
            """);

    /** Everybody with an account: each of these pages looks whose the thing is, and has tests of its own. */
    private static final List<String> OF_EVERYBODY = List.of(
            "/viec",
            "/tim",
            "/tro-giup",
            "/muc",
            "/de-nghi",
            "/gia-han",
            "/giao-viec",
            "/lich-su",
            "/minh-chung",
            "/api/",
            "/phan-cong",
            "/tai-khoan",
            "/vang-mat",
            "/thong-bao",
            "/bao-cao",
            "/chuyen-nam",
            "/chi-tieu",
            "/ket-qua",
            "/lan-theo",
            "/dong-ho");

    private static final List<String> OF_NOBODY =
            List.of("/error", "/tra-loi/", "/mat-khau/", "/lich-rieng/", "/login");

    /** What is sent; nothing of it exists, so that who may do it changes nothing. */
    private static final Map<String, String> SENT = Map.ofEntries(
            Map.entry("draft", "999999"),
            Map.entry("id", "999999"),
            Map.entry("reading", "5e1b7a52-0000-4000-8000-000000000000"),
            Map.entry("act", "HURRY"),
            Map.entry("kind", "REMIND"),
            Map.entry("ke-hoach", "2023"),
            Map.entry("page", "1"),
            Map.entry("item", "1"));

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<String> wrong = new ArrayList<>();
    private int tried;

    @Test
    void whoeverIsNotNamedIsRefusedAtEveryAddress() {
        Map<String, BadRequests> people = new LinkedHashMap<>();
        Map.of("A", "quantri", "L", "giamdoc", "D", "gdnn.cv1", "K", "khtc.truong", "P", "stttt")
                .forEach((letter, person) -> people.put(letter, BadRequests.of(port, person)));
        BadRequests nobody = BadRequests.nobody(port);

        for (MappedCall call : calls()) {
            if (OF_NOBODY.stream().noneMatch(call.path()::startsWith)) {
                int status = ask(call, nobody);
                expect(call, "N", status, status == 302 || status == 401 || status == 403);
            }
            part(call)
                    .ifPresent(named -> people.forEach((letter, person) -> {
                        if (!named.contains(letter)) {
                            int status = ask(call, person);
                            expect(call, letter, status, status == 403 || status == 404);
                        } else if (call.method().equals("GET")
                                || named.length() < 5 && call.path().startsWith("/ke-hoach")) {
                            int status = ask(call, person);
                            expect(call, letter, status, status != 403 && status != 401 && status < 500);
                        }
                    }));
        }

        assertThat(tried).isGreaterThan(500);
        assertThat(wrong).as("trong %d lời gọi", tried).isEmpty();
    }

    @Test
    void everyAddressIsInThisTable() {
        assertThat(calls().stream()
                        .map(MappedCall::path)
                        .filter(path -> !path.equals("/"))
                        .filter(path -> PARTS.keySet().stream().noneMatch(path::startsWith))
                        .filter(path -> OF_EVERYBODY.stream().noneMatch(path::startsWith))
                        .filter(path -> OF_NOBODY.stream().noneMatch(path::startsWith)))
                .isEmpty();
    }

    private List<MappedCall> calls() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("vn.dieuphoi."))
                .flatMap(mapping -> MappedCall.of(mapping.getKey(), mapping.getValue()))
                .toList();
    }

    private static Optional<String> part(MappedCall call) {
        return PARTS.entrySet().stream()
                .filter(part -> call.path().startsWith(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private int ask(MappedCall call, BadRequests person) {
        Map<String, String> values = new HashMap<>(BadValues.GOOD);
        values.putAll(SENT);
        if (call.path().startsWith("/ke-hoach/{id")) {
            values.putAll(Map.of("id", "2023", "tu", "0", "den", "0"));
        }
        if (call.path().startsWith("/ke-hoach/nhap")) {
            values.put("loai", "INTERNAL");
        }
        String path = call.path().replaceAll("\\{(\\w+):[^}]+}", "{$1}");
        for (String variable : call.inPath()) {
            path = path.replace("{" + variable + "}", BadRequests.encoded(values.getOrDefault(variable, "1")));
        }
        Map<String, String> fields = new HashMap<>();
        call.fields().stream()
                // A comparison with a draft is for who may see the draft.
                .filter(field -> !field.equals("nhap"))
                .forEach(field -> fields.put(field, values.getOrDefault(field, "1")));
        return person.send(call.method(), path, fields).statusCode();
    }

    private void expect(MappedCall call, String letter, int status, boolean right) {
        tried++;
        if (!right) {
            wrong.add(call + " " + letter + " → " + status);
        }
    }

    private static Map<String, String> parts(String table) {
        Map<String, String> parts = new LinkedHashMap<>();
        table.lines().map(line -> line.split("\\|")).forEach(line -> parts.put(line[0].strip(), line[1].strip()));
        return parts;
    }
}
