package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;

/**
 * What has a name of its own is created once without a one-time token: who sends the same form again, by going back or by a
 * double click, reads that it is there. Forms without such a name carry the token and have tests of their own.
 */
@Tag("security")
@JourneyTest
class CreatedOnceTest {

    /** What keeps something that is sent twice from being done twice. */
    private enum Once {
        /** A one-time token of the form. */
        TICKET,
        /** What is created has a key of its own, and the second finds it there. */
        KEY,
        /** What was done is no longer to be done: the second finds it so, or the link used. */
        STATE,
        /** The same values again are the same values. */
        SETS,
        /** Nothing is kept but what the next page needs. */
        READS,
        /** It is meant to happen each time: the clock, a trial letter, a secret that waits for its first code, letters that wait, an archive to take away. */
        EACH_TIME
    }

    private static final String ONCE = """
            /bang/chi-dao                                  | KEY
            /bang/chi-dao/{id}                             | STATE
            /bang/phieu                                    | KEY
            /bang/phieu/xem-truoc                          | READS
            /bang/rut                                      | STATE
            /bao-cao                                       | KEY
            /bao-cao/mau                                   | KEY
            /bao-cao/mau/tro-lai                           | KEY
            /bao-cao/{period}/chot-lai                     | KEY
            /bao-cao/{period}/dinh-chinh                   | KEY
            /bao-cao/{period}/ngoai-so                     | KEY
            /bao-cao/{period}/so                           | SETS
            /chi-tieu/{code}                               | KEY
            /chuyen-nam/chon                               | SETS
            /chuyen-nam/hoi                                | KEY
            /chuyen-nam/trinh                              | TICKET
            /chuyen-nam/y-kien                             | STATE
            /de-nghi/buoc                                  | STATE
            /de-nghi/da-gui/don-doc                        | KEY
            /de-nghi/da-gui/nhan                           | STATE
            /de-nghi/da-gui/y-kien                         | SETS
            /de-nghi/lien-ket                              | TICKET
            /de-nghi/lien-ket/thu-hoi                      | STATE
            /de-nghi/moi                                   | TICKET
            /de-nghi/moi/nhap                              | TICKET
            /de-nghi/moi/nhap/{name}/bo                    | STATE
            /de-nghi/nhap-thay                             | STATE
            /de-nghi/thoi                                  | STATE
            /de-nghi/tra-loi                               | STATE
            /dong-ho                                       | EACH_TIME
            /gia-han                                       | KEY
            /giao-viec/moi                                 | TICKET
            /giao-viec/{key}/han                           | TICKET
            /giao-viec/{key}/rut                           | TICKET
            /giao-viec/{key}/sua                           | TICKET
            /ke-hoach/moi                                  | TICKET
            /ke-hoach/moi/{reading}/huy                    | STATE
            /ke-hoach/nhap/{draft}/dien-tap                | STATE
            /ke-hoach/nhap/{draft}/dien-tap/dung           | STATE
            /ke-hoach/nhap/{draft}/mo-hinh/soan            | STATE
            /ke-hoach/nhap/{draft}/mo-hinh/{item}/dan-y    | SETS
            /ke-hoach/nhap/{draft}/mo-hinh/{item}/soan-lai | SETS
            /ke-hoach/nhap/{draft}/mo-hinh/{item}/tai-len  | SETS
            /ke-hoach/nhap/{id}/ap-dung                    | STATE
            /ke-hoach/nhap/{id}/bo                         | STATE
            /ke-hoach/nhap/{id}/cho                        | STATE
            /ke-hoach/nhap/{id}/don-vi                     | SETS
            /ke-hoach/nhap/{id}/hoan-tac                   | STATE
            /ke-hoach/nhap/{id}/muc                        | KEY
            /ke-hoach/nhap/{id}/o-day                      | SETS
            /ke-hoach/nhap/{id}/them                       | KEY
            /ket-noi                                       | KEY
            /ket-noi/{id}/thu-hoi                          | STATE
            /ket-qua/{office}/tra-loi                      | TICKET
            /ket-qua/{office}/y-kien                       | TICKET
            /lich-lam-viec/ap-dung                         | TICKET
            /lich-lam-viec/ngay                            | READS
            /lich-lam-viec/ngay/ap-dung                    | TICKET
            /lich-lam-viec/xem-lai                         | READS
            /lich-lam-viec/xem-truoc                       | READS
            /lich-su/dinh-chinh                            | TICKET
            /mat-khau/{token}                              | STATE
            /minh-chung                                    | KEY
            /minh-chung/api                                | KEY
            /minh-chung/api/{id:\\d+}/go-bo                | STATE
            /minh-chung/{id:\\d+}/go-bo                    | STATE
            /mo-hinh/bo/{set}                              | READS
            /mo-hinh/bo/{set}/ap-dung                      | STATE
            /mo-hinh/bo/{set}/bo                           | STATE
            /mo-hinh/bo/{set}/bo/{process}                 | STATE
            /mo-hinh/bo/{set}/dien-tap                     | SETS
            /mo-hinh/bo/{set}/ten                          | SETS
            /mo-hinh/lan/{act}/lay-lai                     | STATE
            /mo-hinh/tai-len                               | KEY
            /mo-hinh/{process}/chuyen                      | STATE
            /mo-hinh/{process}/chuyen/xem-lai              | READS
            /muc/{key}/ket-thuc                            | STATE
            /muc/{key}/ket-thuc/xem-truoc                  | READS
            /muc/{key}/ngay-cua-buoc                       | SETS
            /muc/{key}/thang/{month}                       | STATE
            /nhan-su                                       | KEY
            /nhan-su/tep                                   | READS
            /nhan-su/tep/nhap                              | TICKET
            /nhan-su/{id}                                  | SETS
            /nhan-su/{id}/dang-xuat-moi-noi                | SETS
            /nhan-su/{id}/hai-buoc                         | STATE
            /nhan-su/{id}/mat-khau                         | KEY
            /nhan-su/{id}/nghi                             | STATE
            /nhan-su/{id}/tro-lai                          | STATE
            /phan-cong                                     | STATE
            /tai-khoan/dang-xuat-moi-noi                   | SETS
            /tai-khoan/hai-buoc/bat                        | EACH_TIME
            /tai-khoan/hai-buoc/ma-moi                     | STATE
            /tai-khoan/hai-buoc/tat                        | STATE
            /tai-khoan/hai-buoc/thoi                       | STATE
            /tai-khoan/hai-buoc/xac-nhan                   | STATE
            /tai-khoan/mat-khau                            | STATE
            /tai-khoan/phien/{key}/ket-thuc                | STATE
            /thiet-lap/co-quan                             | SETS
            /thiet-lap/dau-moi                             | SETS
            /thiet-lap/lich                                | SETS
            /thiet-lap/thu                                 | EACH_TIME
            /thiet-lap/thu/khong-gui                       | SETS
            /thiet-lap/thuong-truc                         | SETS
            /thiet-lap/tu-van-ban                          | READS
            /thiet-lap/tu-van-ban/nhan                     | KEY
            /thong-bao/da-doc                              | SETS
            /thong-bao/hang-doi                            | EACH_TIME
            /thong-bao/{id:\\d+}/da-doc                    | SETS
            /to-chuc                                       | KEY
            /to-chuc/nhom-dang-nhap                        | KEY
            /to-chuc/nhom-dang-nhap/bo                     | STATE
            /to-chuc/nhom-dang-nhap/nhan                   | STATE
            /to-chuc/tep                                   | READS
            /to-chuc/tep/nhap                              | TICKET
            /to-chuc/{code}/cach-viet                      | KEY
            /to-chuc/{code}/doi-ten                        | SETS
            /to-chuc/{code}/dong                           | STATE
            /to-chuc/{code}/lien-he                        | SETS
            /to-chuc/{code}/phu-trach                      | SETS
            /to-chuc/{code}/sap-nhap                       | STATE
            /to-chuc/{code}/tach                           | STATE
            /to-chuc/{code}/thanh-vien                     | KEY
            /to-chuc/{code}/thanh-vien/{number}/rut        | STATE
            /tra-loi/{token}                               | STATE
            /tro-giup/gioi-thieu                           | SETS
            /tro-giup/gioi-thieu/thoi                      | SETS
            /van-hanh/chay-lai                             | STATE
            /van-hanh/mang-di                              | EACH_TIME
            /van-hanh/may/bo                               | SETS
            /van-hanh/tha-phanh                            | SETS
            /van-hanh/thoi-han                             | STATE
            /vang-mat                                      | KEY
            /vang-mat/{id}/ket-thuc                        | STATE
            /viec/bao-cao                                  | STATE
            /viec/cach-xem                                 | KEY
            /viec/cach-xem/{id}/xoa                        | SETS
            /viec/cau-tra-loi                              | STATE
            /viec/giao                                     | STATE
            /viec/lich/dang-ky                             | KEY
            /viec/lich/dang-ky/{id}/thu-hoi                | STATE
            /viec/tien-do                                  | STATE
            /viec/{task}                                   | STATE
            /viec/{task}/da-xem                            | SETS
            /viec/{task}/nhan                              | STATE
            /viec/phan/{id}/rut                            | STATE
            /viec/phan/{id}/xong                           | STATE
            /viec/{task}/tra-lai                           | STATE
            /viec/{task}/trao-doi                          | TICKET
            """;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient database;

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "quantri",
                        "/nhan-su",
                        "person",
                        Map.of(
                                "id", "hai.lan",
                                "name", "Gửi Hai Lần",
                                "party", "GDNN",
                                "role", "STAFF",
                                "position", "Chuyên viên",
                                "email", "hai.lan@example.vn")),
                Arguments.of(
                        "quantri",
                        "/to-chuc",
                        "party",
                        Map.of(
                                "code", "HAILAN",
                                "kind", "INTERNAL",
                                "name", "Phòng Gửi hai lần",
                                "reason", "QĐ 1 ngày 01/03/2023")),
                Arguments.of(
                        "quantri",
                        "/vang-mat",
                        "absence",
                        Map.of(
                                "absent", "gdnn.cv1",
                                "substitute", "gdnn.cv2",
                                "from", "10/03/2023",
                                "until", "12/03/2023",
                                "reason", "Đi học")),
                Arguments.of("quantri", "/ket-noi", "api_client", Map.of("ten", "Hai lần", "don-vi", "GDNN")),
                Arguments.of(
                        "gdnn.truong",
                        "/chi-tieu/T1",
                        "target_measurement",
                        Map.of("ke-hoach", "2023", "on", "01/03/2023", "value", "31,5", "source", "Điều tra tháng 02")),
                Arguments.of(
                        "quantri",
                        "/to-chuc/UBND_HUYEN/thanh-vien",
                        "party_member",
                        Map.of("name", "Huyện Gửi hai lần")),
                Arguments.of("gdnn.cv1", "/viec/cach-xem", "saved_view", Map.of("ten", "Hai lần")),
                Arguments.of("gdnn.cv1", "/viec/lich/dang-ky", "calendar_feed", Map.of("ten", "Hai lần")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("forms")
    void theSameFormSentTwiceCreatesOnce(String person, String address, String table, Map<String, String> fields) {
        WebSession session = WebSession.signedIn(port, person);
        String token = session.token(page(address));
        long before = rows(table);

        session.postForm(address, fields, token);
        assertThat(rows(table)).isEqualTo(before + 1);
        assertThat(session.postForm(address, fields, token).statusCode()).isLessThan(500);

        assertThat(rows(table)).isEqualTo(before + 1);
    }

    /** The form is not where it is sent to. */
    private static String page(String address) {
        return switch (address) {
            case "/viec/cach-xem" -> "/viec";
            case "/viec/lich/dang-ky" -> "/viec/lich";
            case "/to-chuc/UBND_HUYEN/thanh-vien" -> "/to-chuc/UBND_HUYEN";
            default -> address;
        };
    }

    @Test
    void theSameTemplateIsPutInOnceAndTakenBackOnce() {
        WebSession session = WebSession.signedIn(port, "quantri");
        byte[] shipped = session.download("/bao-cao/mau/ky/0").body();
        byte[] other = changed(shipped);

        for (int time = 0; time < 2; time++) {
            session.upload("/bao-cao/mau", "/bao-cao/mau?loai=ky&ly-do=x", "", "khac.docx", other);
        }
        assertThat(rows("report_template_version")).isEqualTo(1);

        for (int time = 0; time < 2; time++) {
            session.postForm("/bao-cao/mau", "/bao-cao/mau/tro-lai", Map.of("loai", "ky", "ban", "0"));
        }
        assertThat(rows("report_template_version")).isEqualTo(2);
    }

    private static byte[] changed(byte[] word) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle("Mẫu khác");
            document.write(out);
            return out.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** A new address must say how it is kept from doing the same twice. */
    @Test
    void whateverIsSentSaysWhatKeepsItOnce() {
        Map<String, HandlerMethod> sent = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                    && handler.getBeanType().getPackageName().startsWith("vn.dieuphoi")) {
                mapping.getPatternValues().forEach(path -> sent.put(path, handler));
            }
        });
        Map<String, Once> said = new TreeMap<>();
        ONCE.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.strip().split("\\s*\\|\\s*");
            said.put(parts[0], Once.valueOf(parts[1]));
        });

        assertThat(said.keySet()).isEqualTo(sent.keySet());
        sent.forEach((path, handler) ->
                assertThat(carriesATicket(handler)).as(path).isEqualTo(said.get(path) == Once.TICKET));
    }

    private static boolean carriesATicket(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> {
            RequestParam field = parameter.getParameterAnnotation(RequestParam.class);
            return field != null && "phieu".equals(field.name()) || holdsATicket(parameter.getParameterType());
        });
    }

    private static boolean holdsATicket(Class<?> form) {
        return form.isRecord()
                && Arrays.stream(form.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(Set.of("phieu", "newForm", "ticket")::contains);
    }

    private long rows(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
