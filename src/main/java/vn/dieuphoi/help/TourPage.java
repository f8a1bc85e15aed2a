package vn.dieuphoi.help;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goes on in the tour, or leaves it. */
@Controller
@RequestMapping("/tro-giup/gioi-thieu")
class TourPage {

    private final Tours tours;

    TourPage(Tours tours) {
        this.tours = tours;
    }

    /** @param step from 0; past the end the last */
    @PostMapping
    String go(@RequestParam(name = "buoc", defaultValue = "0") int step, Authentication login) {
        return "redirect:" + tours.goTo(step, login).path();
    }

    @PostMapping("/thoi")
    String end(Authentication login, RedirectAttributes page) {
        tours.end(login);
        page.addFlashAttribute("done", "Đã đóng phần giới thiệu; mở lại ở Trợ giúp khi cần.");
        return "redirect:/";
    }
}
