package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import vn.dieuphoi.Actor;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.OutboxSender;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.recovery.RestoreBook;
import vn.dieuphoi.recovery.RestoreCommand;
import vn.dieuphoi.recovery.RestoreEvent;
import vn.dieuphoi.recovery.RestoreWatch;
import vn.dieuphoi.recovery.SecondNode;
import vn.dieuphoi.work.journal.Journal;

/** The data folder of a stopped application is copied, work goes on, the copy comes back. */
@Tag("long")
class RestoreTest {

    @TempDir
    Path folder;

    private GreenMail mail;
    private ServletWebServerApplicationContext application;

    @BeforeEach
    void mailServer() {
        HoChiMinhTime.adopt();
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
        mail.stop();
    }

    @Test
    void aCopyThatComesBackIsKnownItsLettersSayThatTheyRepeatAndWhatWasDoneSinceIsListed() throws Exception {
        start();
        tell("truoc", "Chỉ đạo trước bản sao");
        send();
        act("Tiếp nhận trước bản sao", false);
        tell("dang-cho", "Chỉ đạo đang chờ");
        SecondNode.start(application, secondFolder()).act("ldvl.truong", "Việc của nút hai, trước", "2023-3.4");
        application.close();
        // With its permissions: the server takes no folder that others may read.
        Process copy = new ProcessBuilder("cp", "-a", folder + "/data", folder + "/copy").start();
        assertThat(copy.waitFor()).isZero();

        start();
        assertThat(events()).as("a restart is no restore").isEmpty();
        mail.purgeEmailFromAllMailboxes();
        send();
        tell("sau", "Chỉ đạo sau bản sao");
        send();
        act("Nộp báo cáo sau bản sao", false);
        act("Việc bị hủy", true);
        killBetweenTheLineAndTheRow();
        SecondNode second = SecondNode.start(application, secondFolder());
        second.act("ldvl.truong", "Việc của nút hai, sau", "2023-3.4");
        bean(RestoreWatch.class).afterSingletonsInstantiated();
        assertThat(events()).as("a kill is no restore").isEmpty();
        assertThat(subjects())
                .containsExactly("Chỉ đạo đang chờ", "Chỉ đạo sau bản sao", "Chỉ đạo giữa lúc tắt")
                .noneMatch(subject -> subject.contains("gửi lại"));
        List<String> first = messageIds();
        application.close();
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        Files.move(folder.resolve("copy"), folder.resolve("data"));
        mail.purgeEmailFromAllMailboxes();

        start();
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.lettersMarked()).isEqualTo(1);
            assertThat(event.keptUntil()).isNotNull();
            assertThat(event.notesMissing()).isFalse();
            assertThat(event.repeatsUntil()).isNull();
        });
        assertThat(acts())
                .contains("Nộp báo cáo sau bản sao", "Chỉ đạo đang chờ", "Chỉ đạo sau bản sao", "Chỉ đạo giữa lúc tắt")
                .doesNotContain("Tiếp nhận trước bản sao", "Việc bị hủy", "Chỉ đạo trước bản sao");
        send();
        tell("sau", "Chỉ đạo sau bản sao");
        tell("giua", "Chỉ đạo giữa lúc tắt");
        tell("moi", "Chỉ đạo mới");
        tell("truoc", "Chỉ đạo trước bản sao");
        send();
        assertThat(subjects())
                .containsExactly(
                        "[gửi lại] Chỉ đạo đang chờ",
                        "[gửi lại] Chỉ đạo sau bản sao",
                        "[gửi lại] Chỉ đạo giữa lúc tắt",
                        "Chỉ đạo mới");
        assertThat(messageIds().subList(0, 3)).isEqualTo(first);

        RestoreEvent noted = events().get(0);
        bean(RestoreWatch.class).afterSingletonsInstantiated();
        assertThat(events()).as("known once").containsExactly(noted);
        SecondNode.start(application, secondFolder());
        assertThat(events()).as("the other node's part of the same restore").hasSize(1);
        assertThat(acts()).contains("Việc của nút hai, sau").doesNotContain("Việc của nút hai, trước");

        assertPageAndCommand();
    }

    private void assertPageAndCommand() throws Exception {
        int port = application.getWebServer().getPort();
        assertThat(WebSession.signedIn(port, "quantri").get("/khoi-phuc").body())
                .contains("Lần phục hồi", "Nộp báo cáo sau bản sao", "thư gửi", "Chỉ đạo sau bản sao");
        assertThat(WebSession.signedIn(port, "gdnn.truong").get("/khoi-phuc").statusCode())
                .isEqualTo(403);
        assertThat(command("list"))
                .startsWith("0\n")
                .contains("Nộp báo cáo sau bản sao", "1 thư chưa gửi khi lập bản sao lưu đã được đánh dấu");
        assertThat(command("begin")).startsWith("1\n").contains("hãy chạy lại lệnh với --again");
        assertThat(command("begin", "--again", "--hours", "2"))
                .startsWith("0\n")
                .contains("Đã ghi nhận lần phục hồi.");
        assertThat(command("begin")).startsWith("0\n").contains("Lần phục hồi này đã được ghi nhận trước đó.");
        assertThat(events()).hasSize(2);
        tell("theo-tay", "Chỉ đạo trong hai giờ sau");
        send();
        assertThat(subjects()).endsWith("[gửi lại] Chỉ đạo trong hai giờ sau");
    }

    /** Exit code and output of both kinds. */
    private String command(String... words) {
        StringWriter output = new StringWriter();
        CommandLine commands = new CommandLine(new RestoreCommand(() -> application))
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(output, true));
        return commands.execute(words) + "\n" + output;
    }

    private void killBetweenTheLineAndTheRow() {
        // The application itself may create nothing.
        FlywayConnectionDetails owner = bean(FlywayConnectionDetails.class);
        JdbcClient database = JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        tell("giua", "Chỉ đạo giữa lúc tắt");
        database.sql("create function cut() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'cut'; end $$")
                .update();
        database.sql("create trigger cut before update of sent_at on outbox for each row"
                        + " when (new.sent_at is not null) execute function cut()")
                .update();
        assertThatThrownBy(this::send).hasMessageContaining("cut");
        database.sql("drop trigger cut on outbox").update();
    }

    private void start() throws Exception {
        application = (ServletWebServerApplicationContext) new SpringApplicationBuilder(DieuPhoi.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--dieuphoi.data=" + folder.resolve("data"),
                        "--dieuphoi.database.temporary=false",
                        "--dieuphoi.outbox.rounds=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort());
        mail.purgeEmailFromAllMailboxes();
    }

    private Path secondFolder() {
        return folder.resolve("second-node");
    }

    private void tell(String key, String title) {
        bean(MessageDesk.class)
                .tell(new Message(
                        key,
                        MessageKind.DIRECTIVE,
                        Subject.of("2023-3.4"),
                        title,
                        "Trả lời trong tuần này.",
                        "/muc/2023-3.4",
                        Recipient.people("gdnn.cv1")));
    }

    private void act(String words, boolean rolledBack) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> {
            bean(Journal.class).record(Actor.of("gdnn.truong"), Subject.of("2023-3.4"), words, null);
            if (rolledBack) {
                status.setRollbackOnly();
            }
        });
    }

    private void send() {
        bean(OutboxSender.class).run();
    }

    private List<RestoreEvent> events() {
        return bean(RestoreBook.class).events();
    }

    private List<String> acts() {
        return bean(RestoreBook.class).acts(events().get(0).id(), 1000).stream()
                .map(act -> act.letter() ? act.about() : act.what())
                .toList();
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage one : mail.getReceivedMessages()) {
            subjects.add(one.getSubject());
        }
        return subjects;
    }

    private List<String> messageIds() throws Exception {
        List<String> ids = new ArrayList<>();
        for (MimeMessage one : mail.getReceivedMessages()) {
            ids.add(one.getMessageID());
        }
        return ids;
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
