"""The 65 bad inputs that a vault has to stand, and the tests that show it does. Without a test, one is still open."""

from __future__ import annotations

_V, _S, _U = "tests/vault/test_", "tests/services/test_", "tests/ui/test_"
_LINKS, _RIGHTKEYS = f"{_V}links.py::", f"{_V}rightkeys.py::"
_KEYFILE, _OPEN, _UNLOCK, _FAULT = f"{_V}keyfile.py::", f"{_V}open.py::", f"{_V}unlock.py::", f"{_V}fault.py::"
_DAMAGE, _SHEET, _PASSPHRASE = f"{_V}damage.py::", f"{_V}sheet.py::", f"{_V}passphrase.py::"
_WRITERS, _PLAIN = f"{_S}summary_writers.py::", f"{_S}summary_plain_file.py::"
_DOOR, _FIELD = f"{_U}door.py::", "tests/ui/kit/test_passphrase_field.py::"
_OBSTACLES, _FLIPS = f"{_U}door_obstacles.py::", "tests/fault/test_flips.py::"
_ARCHIVE, _WAY_BACK = "tests/vault/backup/test_archive.py::", f"{_U}way_back.py::"

PROVEN: dict[int, tuple[str, ...]] = {
    # Passphrases and the sheet.
    1: (f"{_DOOR}test_a_wrong_passphrase_is_said_and_can_be_corrected", f"{_UNLOCK}test_any_other_does_not"),
    2: (f"{_DOOR}test_nothing_typed_nothing_to_press",),
    3: (f"{_PASSPHRASE}test_what_cannot_be_typed_again_is_refused",),
    4: (f"{_PASSPHRASE}test_what_cannot_be_typed_again_is_refused",),
    5: (f"{_PASSPHRASE}test_what_cannot_be_typed_again_is_refused",),
    6: (f"{_DOOR}test_a_space_at_the_end_is_pointed_out",),
    7: (f"{_V}kdf.py::test_the_same_words_typed_on_another_keyboard_give_the_same_key",),
    8: (f"{_UNLOCK}test_any_other_does_not",),
    9: (f"{_FIELD}test_caps_lock_is_told_from_the_letters_that_arrive",),
    10: (f"{_FIELD}test_a_pasted_line_break_is_left_out_and_told",),
    11: (f"{_PASSPHRASE}test_anything_else_may_be_a_passphrase",),
    12: (f"{_SHEET}test_one_wrong_digit_names_its_line",),
    13: (f"{_V}recover.py::test_the_sheet_of_another_vault_is_said_and_nothing_is_written",),
    14: (f"{_SHEET}test_a_missing_line_is_named", f"{_SHEET}test_it_may_be_typed_in_many_ways"),
    # vault.keys.
    15: (f"{_UNLOCK}test_one_good_copy_opens_and_mends_the_other",),
    16: (f"{_U}recovery_sheet.py::test_without_its_key_file_a_vault_asks_for_the_sheet",),
    17: (f"{_UNLOCK}test_two_damaged_copies_are_called_damaged",),
    18: (f"{_KEYFILE}test_a_file_cut_short_anywhere_is_noticed",),
    19: (f"{_FLIPS}test_every_byte_of_the_keys_is_noticed_when_no_copy_is_whole",),
    20: (f"{_KEYFILE}test_anything_but_our_json_is_damage",),
    21: (
        f"{_KEYFILE}test_a_newer_file_is_not_damage",
        f"{_UNLOCK}test_a_newer_key_file_is_left_alone_and_hides_no_whole_one",
        f"{_V}recover.py::test_two_key_files_that_only_say_they_are_newer_do_not_keep_the_sheet_out",
    ),
    22: (f"{_KEYFILE}test_whatever_breaks_the_form_is_damage",),
    23: (f"{_KEYFILE}test_whatever_breaks_the_form_is_damage", f"{_V}kdf.py::test_costs_out_of_bounds_are_never_run"),
    24: (f"{_KEYFILE}test_whatever_breaks_the_form_is_damage",),
    25: (f"{_KEYFILE}test_a_way_to_open_that_we_do_not_know_is_kept_as_it_was",),
    26: (f"{_KEYFILE}test_a_slot_cannot_be_weakened_or_moved", f"{_RIGHTKEYS}test_a_forged_newer_copy_hides_nothing"),
    27: (f"{_OPEN}test_keys_of_another_vault_are_told_from_a_wrong_passphrase",),
    28: (
        f"{_V}passphrase_change.py::test_an_older_key_file_put_back_opens_with_a_warning",
        f"{_RIGHTKEYS}test_after_older_keys_were_put_back_the_next_change_counts_on_from_the_newest",
    ),
    29: (f"{_UNLOCK}test_only_plain_files_are_touched",),
    30: (f"{_V}kdf.py::test_a_small_machine_gets_smaller_costs_and_a_sentence",),
    # vault.db.
    31: (f"{_OPEN}test_a_database_that_is_not_right_is_named_and_left_alone",),
    32: (f"{_OPEN}test_a_database_that_is_not_right_is_named_and_left_alone",),
    33: (
        f"{_DAMAGE}test_cut_grown_swapped_or_blanked_is_noticed",
        f"{_WAY_BACK}test_one_that_was_cut_short_asks_for_the_passphrase_first",
    ),
    34: (
        f"{_DAMAGE}test_a_page_too_many_is_a_wrong_size",
        f"{_DAMAGE}test_a_file_that_was_made_endless_is_said_to_be_damaged_and_not_read_to_its_end",
        f"{_WAY_BACK}test_bytes_added_at_the_end_are_noticed",
    ),
    35: (f"{_OPEN}test_a_database_that_is_not_right_is_named_and_left_alone",),
    36: (
        f"{_FLIPS}test_every_damaged_page_is_named",
        f"{_WAY_BACK}test_a_bad_page_is_named_and_the_newest_backup_offered",
        f"{_WAY_BACK}test_what_can_still_be_read_is_counted_and_opens",
    ),
    37: (f"{_OPEN}test_damaged_first_bytes_are_mended_from_the_key_file",),
    38: (f"{_DAMAGE}test_cut_grown_swapped_or_blanked_is_noticed",),
    39: (f"{_OPEN}test_a_newer_vault_is_refused_and_untouched",),
    40: (
        f"{_V}golden.py::test_nothing_is_lost_on_the_way_up",
        "tests/vault/backup/test_before_migrating.py::test_it_is_backed_up_as_it_was_and_then_brought_up_to_date",
    ),
    41: (f"{_OPEN}test_an_interrupted_save_is_rolled_back_when_it_is_opened",),
    42: (f"{_V}create.py::test_the_readme_says_how_to_open_it_without_us",),  # cannot be noticed, so it is said
    43: (f"{_OPEN}test_an_interrupted_save_is_rolled_back_when_it_is_opened",),  # after a wrong key
    44: (
        f"{_OPEN}test_a_database_that_is_not_right_is_named_and_left_alone",
        f"{_LINKS}test_a_vault_with_a_shared_file_is_only_read",
        f"{_LINKS}test_what_sqlite_would_write_over_is_refused_before_it_is_asked",
    ),
    45: (f"{_OPEN}test_a_database_that_is_not_right_is_named_and_left_alone",),
    46: (
        f"{_OPEN}test_a_database_that_is_not_right_is_named_and_left_alone",
        f"{_LINKS}test_beside_the_database_are_plain_files_only",
        f"{_LINKS}test_a_journal_that_leads_to_a_pipe_is_not_followed",
    ),
    47: (f"{_OPEN}test_what_we_may_not_read_is_said",),
    48: (f"{_OBSTACLES}test_a_vault_that_can_only_be_read_says_so_as_long_as_it_is_open",),
    49: (f"{_U}cover.py::test_words_wait_under_cover_while_the_disk_is_full",),
    50: (f"{_FAULT}test_a_full_disk_is_said_and_loses_nothing",),
    51: (f"{_FAULT}test_a_vault_deleted_underneath_is_not_written_into_nothing",),
    52: (f"{_FAULT}test_a_vault_replaced_underneath_keeps_the_replacement",),
    53: (
        f"{_V}holding.py::test_a_second_process_is_told_so",
        f"{_V}holding.py::test_where_another_window_came_in_that_way_only_that_one_writes",
    ),
    54: (
        f"{_S}entry.py::test_a_copy_that_a_sync_service_set_aside_is_told_of_and_left_alone",
        f"{_S}evidence.py::test_each_file_is_known_and_others_are_named",
        f"{_U}prove.py::test_a_copy_that_was_set_aside_is_listed_and_never_opened",
    ),
    55: (f"{_V}table.py::test_later_writes_count_higher_when_the_clock_goes_back",),
    # What is written, brought in and given out.
    56: (
        f"{_V}table.py::test_what_goes_in_comes_out",
        "tests/unit/test_words.py::test_odd_but_whole_text_is_kept_to_the_letter",
    ),
    57: ("tests/unit/test_words.py::test_half_a_surrogate_pair_becomes_a_replacement_mark",),
    58: (f"{_V}table.py::test_too_much_text_is_refused_with_its_size",),
    59: ("tests/ui/tabs/test_questions.py::test_whatever_is_searched_for_is_words_and_nothing_else",),
    60: (
        f"{_S}import.py::test_what_is_wrong_is_named_and_nothing_is_kept",
        f"{_S}import.py::test_what_is_no_json_of_ours_is_refused",
        f"{_S}import.py::test_a_truncated_file_is_refused_wherever_it_ends",
    ),
    61: (
        f"{_ARCHIVE}test_a_name_that_is_not_ours",
        f"{_ARCHIVE}test_a_name_that_is_there_twice",
        f"{_ARCHIVE}test_an_entry_that_is_no_plain_file",
        f"{_ARCHIVE}test_a_zip_within_a_zip",
    ),
    62: (f"{_ARCHIVE}test_a_bomb_is_not_unpacked", f"{_ARCHIVE}test_a_directory_without_end_is_not_read"),
    63: (
        f"{_ARCHIVE}test_cut_off_anywhere",
        f"{_ARCHIVE}test_any_flipped_bit",
        f"{_ARCHIVE}test_a_manifest_that_says_something_else",
    ),
    64: (f"{_PLAIN}test_a_suggested_name_is_one_every_system_takes", f"{_PLAIN}test_a_name_that_cannot_be_says_so"),
    65: (f"{_WRITERS}test_a_web_page_loads_and_runs_nothing", f"{_WRITERS}test_markdown_makes_no_link_out_of_words"),
}
