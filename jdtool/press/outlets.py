"""Papers, agencies and broadcasters as bylines and datelines name them: lists, and forms for those in no list."""

from __future__ import annotations

from jdtool.press.person_names import HAN

OWN = "本[报報刊台臺社网網站]|本局"
"""What a paper calls itself."""

AGENCY = (
    "新华社|新華社|新华网|中新社|中新网|中国新闻社|中央社|人民网|人民日报|光明日报|经济日报|中国青年报|央视网|央广网|澎湃新闻|"
    "法新社|路透社|路透|美联社|美聯社|合众国际社|合眾社|塔斯社|俄塔社|俄新社|国际文传电讯社|共同社|时事社|韩联社|韓聯社|朝中社|"
    "安莎社|德新社|埃菲社|彭博社|中通社|中评社|工人日报|解放军报|科技日报|中央日報|聯合報"
)
"""Agencies and papers that others print from."""

WIRE = "新华|新華|中新|法新|路透|美联|美聯|合众|合眾|共同|彭博|德新|韩联|韓聯"
"""An agency without its last character, before 电 in the datelines of the Straits."""

_MEDIUM = "[报報社网網台臺刊]|新[闻聞]|客户端|杂志|雜誌|传媒|融媒体中心"

NAMED = rf"{HAN}{{0,8}}?(?:{_MEDIUM})"
"""Any paper by its name, or by the end of its name: 江城晚报, 晚报."""

HOUSE = rf"(?:{HAN}{{1,8}}?(?:{_MEDIUM})(?:[-－—/／·+]{HAN}{{1,8}}?(?:{_MEDIUM}))?)"
"""The house before a role, by its name or as 本报; media groups name two: 江城晚报-大江新闻记者."""
