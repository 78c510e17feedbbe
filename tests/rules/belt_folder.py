"""Small tables of commuters, data/learning and data/clusters that the build accepts, for tests that spoil one thing in
them. Clusters name professions, so that they stand in a folder only when they are added."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.rules.data_folder import DataFolder

REGIONS = "tables/flow_regions.csv"
FLOWS = "tables/commuting_flows.csv"
SHARES = "tables/commuter_shares.csv"
REGIONAL = "tables/regional_shares.csv"
LEARNING = "learning/rights.toml"
PORTS = "clusters/ports.toml"
INLAND = "clusters/inland.toml"
SECTORS = "clusters/sectors.toml"

CHECKED = "checked = 2026-11-24\n"

COMMUTERS = {
    REGIONS: """slug,state,name,lat,lon,level
zeeland,NL,Zeeland,51.5,3.8,province
flanders,BE,,51.05,4.3,part
wales,NL,Nowhere,,,nuts3
""",
    FLOWS: """home,work,home_region,work_region,group,year,month,method,value,bound,confidence,sources,remark,note
BE,NL,,,,2023,12,cbs,37000,about,A,gazette,,all branches
BE,NL,flanders,zeeland,,2021,,inami,2040,,B,newspaper;memory,place_of_work_anew,
BE,NL,,,dutch,2020,,inami,9000,over,C,memory,,nationals
""",
    SHARES: """home,municipality,work,value,unit,year,method,bound,confidence,sources,remark,note
BE,Gent,NL,3.5,percent_of_employed,2018,cbs,,B,newspaper,,
DE,Essen,NL,410,persons,2012,cbs,under,A,newspaper;handbook,computed_share,
""",
    REGIONAL: """work,work_region,home,value,bound,upper,year,confidence,sources,remark,note
NL,zeeland,BE,3,between,5,2021,A,gazette,not_in_release,
NL,,both,1.1,,,2021,B,newspaper,,whole of the state
""",
}

RIGHTS = {
    LEARNING: CHECKED
    + """
[leave]
state = "BE"
region = "flanders"
kind = "leave"
follows = "work"
term = "Vlaams opleidingsverlof"
law = "Act art. 1"
figures = { hours = 125, share_least = 0.5 }
year = 2026
confidence = "A"
unchecked = ["the pay ceiling"]
office = "https://leave.example"
source = "gazette"

[holiday]
state = "DE"
land = "NW"
kind = "leave"
follows = "work"
term = "Bildungsurlaub"
law = "Act s. 3"
year = 2025
confidence = "B"
office = "https://holiday.example"
source = ["newspaper"]

[money]
state = "NL"
kind = "fund"
follows = "employer"
term = "fonds"
law = "agreement"
year = 2025
confidence = "C"
office = "https://money.example"
source = ["memory"]
"""
}

CLUSTERS = {
    PORTS: CHECKED
    + """
[small-port]
place = 2
name = "Small Port"
policy = "One of the five"
anchor = [51.3, 3.8]
land_border = true
corridors = ["BE>NL", "NL>BE"]
work = { NL = "Sluis", BE = "Gent" }
ports = ["Gent"]
municipalities = { NL = ["Sluis"], BE = ["Gent", "Essen"] }
sectors = ["C10", "Q86"]
sectors_confidence = "C"
governance = { confidence = "A", source = "gazette" }
[[small-port.jobs]]
id = "total"
value = 1200
unit = "fte"
year = 2022
about = true
confidence = "A"
source = ["newspaper", "handbook"]
[[small-port.employers]]
name = "The mill"
municipality = "Essen"
confidence = "B"
source = "newspaper"
[[small-port.employers]]
name = "The yard"
confidence = "C"
source = "memory"
""",
    INLAND: CHECKED
    + """
[inland]
place = 1
anchor = [51.4, 3.4]
land_border = false
corridors = []
work = { NL = "Sluis" }
municipalities = { NL = ["Sluis"] }
sectors = ["Q86"]
sectors_confidence = "C"
""",
    SECTORS: CHECKED
    + """
[C10]
professions = ["7512"]
confidence = "C"

[Q86]
professions = ["2221", "2142"]
confidence = "B"
source = ["newspaper"]
""",
}


def add_clusters(data: DataFolder) -> None:
    """The small data/clusters beside the other files of a folder that holds the small data/professions."""
    for name, text in CLUSTERS.items():
        data.write(name, text)


def change(data: DataFolder, name: str, old: str, new: str) -> None:
    """One file of clusters with something else in it, once."""
    assert old in CLUSTERS[name]
    data.write(name, CLUSTERS[name].replace(old, new, 1))
