package vn.dieuphoi.leaving.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.filestore.FileStores;
import vn.dieuphoi.leaving.Taken;
import vn.dieuphoi.leaving.TakenBook;

/** Takes everything out for an archive or a successor; its path is open to administrators only. */
@Controller
class LeavingPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(HoChiMinhTime.ZONE);
    private static final DateTimeFormatter FILE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    private final TakenBook book;

    LeavingPage(DataSource source, FileStores stores) {
        this.book = new TakenBook(source::getConnection, stores);
    }

    /** Something that was taken out or read in, as the page shows it. */
    record Shown(String moment, String by, String size, String sha256, String readAt) {

        static Shown of(Taken taken, String by, String readAt) {
            return new Shown(
                    MOMENT.format(taken.at()),
                    by,
                    taken.rows() + " dòng, " + taken.files() + " tệp ("
                            + DataSize.ofBytes(taken.fileBytes()).toMegabytes() + " MB)",
                    taken.sha256(),
                    readAt);
        }
    }

    @GetMapping("/van-hanh/mang-di")
    String show(Model model) throws SQLException {
        List<Shown> taken = book.taken().stream()
                .map(line -> Shown.of(line.taken(), line.by(), ""))
                .toList();
        List<Shown> readIn = book.readIn().stream()
                .map(line -> Shown.of(line.taken(), line.by(), MOMENT.format(line.readAt())))
                .toList();
        model.addAttribute("taken", taken);
        model.addAttribute("readIn", readIn);
        return "leaving";
    }

    /** As it comes: nothing of it is held here. One that breaks off has no manifest at its end and is no archive. */
    @PostMapping("/van-hanh/mang-di")
    void take(Principal login, HttpServletResponse response) throws IOException, SQLException {
        String name = "dieu-phoi-lay-ra-"
                + LocalDateTime.ofInstant(InstantSource.system().instant(), HoChiMinhTime.ZONE)
                        .format(FILE) + ".zip";
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        book.take(response.getOutputStream(), login.getName());
    }
}
